import { Weighted, type Random } from './random.ts'

/**
 * The names behind the commonest ones: together the rest up to a hundred per cent. Which names is general knowledge,
 * the weights are ours. Compound names: Tôn Thất (for daughters Tôn Nữ), Âu Dương, Hoàng Phủ and pairs that a family keeps.
 */
const rarerNames = `Đinh 9, Trịnh 8, Đào 8, Đoàn 7, Mai 7, Trương 9, Lương 7, Cao 6, Hà 7, Phùng 5, Lưu 5, Tạ 5, Tô 4, Lâm 4,
  Kiều 3, Chu 4, Thái 3, Vương 3, Quách 2, Triệu 2, Châu 2, Tống 2, Nghiêm 2, Doãn 1.5, Khuất 1.5, Bạch 1.5, Phí 1.5, Đàm 2,
  Đồng 1.5, Tăng 1.5, Thân 1.5, Từ 1.2, Lã 1.2, Lại 1.5, Lục 0.8, Mạc 0.8, Ninh 1, Nhữ 0.6, Khổng 0.8, Uông 0.5, Ông 0.5, Giang 1,
  Viên 0.3, Thiều 0.4, Ngọ 0.3, Phó 0.2, Quản 0.2, Tiêu 0.2, Văn 0.8, Âu 0.3, Cù 0.5, Cung 0.3, Cấn 0.8, Đậu 0.6, Hàn 0.3, Hứa 0.6,
  Nhâm 0.3, Phương 0.6, Đường 0.4, Thạch 0.4, Thịnh 0.3, Trà 0.2, Ứng 0.2, La 0.7, Sái 0.2, Vi 0.3, Biện 0.1, Bồ 0.1, Ngụy 0.2,
  Tôn 0.5, Hán 0.2, Lỗ 0.2, Mẫn 0.2, Nguyên 0.2, Quang 0.1, Tiết 0.1, Xa 0.1, Tôn Thất 0.4, Âu Dương 0.15, Hoàng Phủ 0.1,
  Nguyễn Phúc 0.3, Đặng Trần 0.3, Vũ Đình 0.3, Trần Lê 0.2, Phạm Huy 0.2, Nguyễn Trần 0.2, Lê Nguyễn 0.2`

/** From this province code on southwards (Đà Nẵng) people say Huỳnh and Võ, further north Hoàng and Vũ. */
const southFrom = '48'
const sameSide = 0.88

/**
 * The family names of the Kinh, in the north and in the south. The shares of the commonest are those of
 * `reference/vn/surname-frequency.csv`, where `Huỳnh/Hoàng` and `Vũ/Võ` are one name each in its two forms.
 */
export class FamilyNames {
  readonly #north: Weighted<string>
  readonly #south: Weighted<string>
  readonly #rarer = Weighted.of(rarerNames)

  /** Takes the commonest names with their shares in per cent. */
  constructor(commonest: readonly (readonly [name: string, percent: number])[]) {
    this.#north = this.#sided(commonest, true)
    this.#south = this.#sided(commonest, false)
  }

  #sided(commonest: readonly (readonly [string, number])[], isNorth: boolean): Weighted<string> {
    const entries = commonest.flatMap(([name, percent]): [string, number][] => {
      const [one = '', other] = name.split('/')
      if (other === undefined) return [[one, percent]]
      const [northern, southern] = one === 'Huỳnh' ? [other, one] : [one, other]
      const north = percent * (isNorth ? sameSide : 1 - sameSide)
      return [
        [northern, north],
        [southern, percent - north],
      ]
    })
    const known = commonest.reduce((sum, [, percent]) => sum + percent, 0)
    return new Weighted([...entries, ['', Math.max(0, 100 - known)]])
  }

  /** A family name of somebody whose people come from this province. */
  draw(provinceCode: string, random: Random): string {
    const name = (provinceCode < southFrom ? this.#north : this.#south).draw(random)
    return name === '' ? this.#rarer.draw(random) : name
  }
}
