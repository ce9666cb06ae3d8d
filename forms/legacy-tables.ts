/**
 * The letters of two encodings from before Unicode, as they look when their bytes are read as Latin-1 or CP1252, and
 * the syllables of Vietnamese, by which a text is recognised as rightly read.
 */

const tcvn3First = 0xa1

/**
 * TCVN 5712:1993 (VN1), bytes A1 to FF. B0 to B4 are combining tones and stand here as such. Only seven capitals, A1
 * to A7, are used with the fonts of the time: the others exist in the standard but not in .VnTime.
 */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323' +
  'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'

const tcvn3Capitals = 'ĂÂÊÔƠƯĐ'

/** TCVN3 sign, as a Latin-1 character, to the Vietnamese letter or combining tone that it stands for. */
export const tcvn3Signs: ReadonlyMap<string, string> = new Map(
  Array.from(tcvn3Letters, (letter, place) => [String.fromCharCode(tcvn3First + place), letter]),
)

/** Lower-case letters that .VnTime has only in lower case: their capital was written with the same sign. */
export const tcvn3WithoutCapital: ReadonlySet<string> = new Set(
  Array.from(tcvn3Letters).filter(
    (letter) => letter !== letter.toUpperCase() && !tcvn3Capitals.includes(letter.toUpperCase()),
  ),
)

/** VNI-Windows, lower case: each vowel with what follows it, sign by letter; the vowel itself where nothing follows. */
const vniVowels: Record<string, [signs: string, letters: string]> = {
  a: ['ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'],
  e: ['ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  o: ['ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ô: ['ùøûõï', 'ớờởỡợ'],
  u: ['ùøûõï', 'úùủũụ'],
  ö: ['ùøûõï', 'ứừửữự'],
  y: ['ùøûõ', 'ýỳỷỹ'],
}

/** VNI letters that one sign writes: sign, then letter. */
const vniSingle = 'ñđ íí ìì æỉ óĩ òị îỵ ôơ öư'.split(' ')

const vniLower: [signs: string, letter: string][] = [
  ...vniSingle.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
  ...Object.entries(vniVowels).flatMap(([vowel, [signs, letters]]) =>
    Array.from(signs, (sign, place): [string, string] => [vowel + sign, letters.charAt(place)]),
  ),
]

/**
 * VNI-Windows: one or two signs to a letter, in lower case and, as its fonts have it, in capitals made of the capitals
 * of both signs; a capital followed by a small sign was typed too and reads the same.
 */
export const vniSigns: ReadonlyMap<string, string> = new Map([
  ...vniLower.map(([signs, letter]): [string, string] => [
    signs.charAt(0).toUpperCase() + signs.slice(1),
    letter.toUpperCase(),
  ]),
  ...vniLower.map(([signs, letter]): [string, string] => [signs.toUpperCase(), letter.toUpperCase()]),
  ...vniLower,
])

/** How a Vietnamese syllable begins; it may also begin with its vowel. */
export const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

/** How a Vietnamese syllable goes on, without its tone. */
export const rhymes = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch ' +
  'êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh ' +
  'oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ' +
  'ơn ơp ơt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây uê uêch uênh uôc uôi ' +
  'uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ynh yt yêm yên yêng yêt yêu'
).split(' ')
