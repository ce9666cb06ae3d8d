import { raw } from 'hono/html'
import type { stations } from './start-texts.ts'

const stroke = 'fill="none" stroke="#0b3b40" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"'

/** The sheet of paper that goes from station to station, at a place in the drawing. */
function sheet(x: number, y: number, turn: number): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect width="22" height="28" rx="2" fill="#fffdfa" stroke="#0b3b40" stroke-width="2"/>
<path d="M5 8h12M5 13h12M5 18h7" fill="none" stroke="#c98a1b" stroke-width="2" stroke-linecap="round"/></g>`
}

const drawings: Record<(typeof stations)[number]['name'], string> = {
  // A lamp over a table, a teapot with its steam, and the form.
  kitchen: `<circle cx="76" cy="60" r="52" fill="#fbe7bf"/>
<path d="M76 6v16" ${stroke}/><path d="M60 36c0-9 7-14 16-14s16 5 16 14z" fill="#f0b652" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M16 88h120M28 88v26M124 88v26" ${stroke}/>
<path d="M92 86c-5-7-4-19 6-21h14c10 2 11 14 6 21z" fill="#dfecea" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M100 64v-4h10v4M119 72c8-1 9 8 1 9M90 72l-7-5M103 52c-4-5 3-7 0-12M110 52c-4-5 3-7 0-12" ${stroke}/>${sheet(36, 58, -8)}`,
  // An office with a tiled roof, steps, and the stamp of the decision.
  commune: `<circle cx="76" cy="60" r="52" fill="#dfecea"/>
<path d="M30 52h92v50H30z" fill="#fffdfa" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M20 52c12-2 18-14 22-22h68c4 8 10 20 22 22z" fill="#f0b652" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M66 102V72h20v30M40 66h14v16H40zM98 66h14v16H98zM14 102h124M14 110h124" ${stroke}/>${sheet(70, 84, 6)}
<circle cx="108" cy="104" r="11" fill="#fffdfa" stroke="#9d1f1f" stroke-width="2.5"/><path d="m103 104 4 4 7-8" fill="none" stroke="#9d1f1f" stroke-width="2.500" stroke-linecap="round" stroke-linejoin="round"/>`,
  // Houses of a town, and the register with its layers, none of which covers another.
  city: `<circle cx="76" cy="60" r="52" fill="#f3dfc6"/>
<path d="M18 104V62l14-10 14 10v42M46 104V40h22v64M112 104V54h22v50" fill="#fffdfa" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M54 50h6M54 60h6M54 70h6M120 64h6M120 74h6M28 70h8M28 80h8M12 104h128" ${stroke}/>
<path d="m66 92 26-9 26 9-26 9z" fill="#dfecea" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="m66 82 26-9 26 9-26 9z" fill="#9fc8c4" stroke="#0b3b40" stroke-width="2.500" stroke-linejoin="round"/>${sheet(80, 44, 4)}`,
  // The pavilion in the capital, with the sun of the window that its gate is named for.
  capital: `<circle cx="76" cy="60" r="52" fill="#dfecea"/>
<path d="M40 104V66h10v38M102 104V66h10v38" fill="#fffdfa" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M26 66c10-1 16-8 20-14h60c4 6 10 13 20 14z" fill="#f0b652" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M52 52V38h48v14" fill="#fffdfa" stroke="#0b3b40" stroke-width="2.5"/>
<path d="M42 38c8-1 13-8 16-14h36c3 6 8 13 16 14z" fill="#f0b652" stroke="#0b3b40" stroke-width="2.5" stroke-linejoin="round"/>
<circle cx="76" cy="45" r="5" fill="#c98a1b"/><path d="M70 24l6-8 6 8M22 104h108M16 112h120" ${stroke}/>${sheet(65, 74, 0)}`,
}

/** The drawing of a station on the way of a form. It only repeats the text beside it, so it is hidden from readers. */
export function stationPicture(name: (typeof stations)[number]['name']): ReturnType<typeof raw> {
  return raw(`<svg viewBox="0 0 152 120" aria-hidden="true" focusable="false">${drawings[name]}</svg>`)
}

/** The land between the village and the capital, behind the first words of the start page: hills, houses, palms. */
export const skyline = raw(`<svg class="skyline" viewBox="0 0 640 220" aria-hidden="true" focusable="false">
<g fill="#11525a"><path d="M0 220c60-70 120-96 190-84s110 40 170 30 90-76 160-76 90 40 120 60v70z"/></g>
<g fill="#17626a"><path d="M0 220c70-30 150-40 230-30s150-18 220-20 120 6 190 20v30z"/>
<path d="M92 190v-28l22-16 22 16v28zM142 194v-40h20v40zM166 192v-24l16-12 16 12v24z"/>
<path d="M330 178v-60h22v60zM356 180v-82h20v82zM380 178v-46h26v46zM410 178v-66h18v66z"/>
<path d="M520 178v-34h-16c12-3 18-10 22-18h8v-16h-10c9-2 14-8 17-16h46c3 8 8 14 17 16h-10v16h8c4 8 10 15 22 18h-16v34z"/></g>
<g fill="none" stroke="#17626a" stroke-width="4" stroke-linecap="round"><path d="M62 196c2-24 0-40-4-58M58 138c-14-6-22-2-28 6M58 138c-6-12-16-14-24-12M58 138c4-12 14-16 24-12M58 138c14-4 22 2 26 10M258 192c0-18 2-30 6-44M264 148c-10-6-18-2-22 4M264 148c-4-10-12-12-18-10M264 148c4-10 12-12 20-8M264 148c10-2 16 2 20 8"/></g>
<g fill="#f0b652"><path d="M108 172h5v8h-5zM116 172h5v8h-5zM149 166h5v6h-5zM361 110h5v6h-5zM361 128h5v6h-5zM386 146h5v6h-5zM338 130h5v6h-5zM415 124h4v6h-4z"/></g>
<circle cx="564" cy="118" r="5" fill="#f0b652"/>
<path d="M114 206c70 14 150-14 220-4s150 10 226-10" fill="none" stroke="#f0b652" stroke-width="2.500" stroke-dasharray="1 8" stroke-linecap="round"/></svg>`)
