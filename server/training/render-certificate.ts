import { join } from 'node:path'
import type { Language } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { competenceFacts } from '../../forms/training/competence.ts'
import { courses } from '../../forms/training/course.ts'
import { localDay } from '../../forms/local-clock.ts'
import { compilePdf } from '../print/compile-pdf.ts'
import { findIssuingOffice } from '../certificates/issuing-office.ts'
import { drawQr } from '../print/qr-code.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import type { Certificate } from './certificate.ts'

const template = join(import.meta.dirname, 'certificate.typ')

/** What `certificate.typ` sets: everything that stands on the paper, in its language. */
type CertificateContent = {
  language: Language
  country: string
  motto: string
  title: string
  lead: string
  holder: string
  facts: [label: string, value: string][]
  place: string
  signer: string
  qr: { svg: string; alt: string; lines: string[] }
}

const words = {
  vi: {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập – Tự do – Hạnh phúc',
    title: 'Chứng nhận tập huấn',
    lead: 'Chứng nhận',
    course: 'Đã hoàn thành khóa',
    opens: 'Được làm',
    until: 'Có giá trị đến hết',
    number: 'Số',
    signer: 'THỦ TRƯỞNG CƠ QUAN',
    check: 'Kiểm tra chứng nhận này bằng mã QR, hoặc bằng số và chữ ký tại',
    alt: 'Mã QR dẫn đến trang kiểm tra chứng nhận',
    sign: 'Chữ ký',
  },
  en: {
    country: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence – Freedom – Happiness',
    title: 'Certificate of training',
    lead: 'This is to certify that',
    course: 'has completed the course',
    opens: 'and may',
    until: 'Valid until',
    number: 'Number',
    signer: 'HEAD OF THE OFFICE',
    check: 'Check this certificate by its QR code, or by number and signature at',
    alt: 'QR code of the page on which the certificate is checked',
    sign: 'Signature',
  },
}

/** Sets a certificate as a tagged PDF. The score is not on it. */
export async function renderCertificate(
  tx: AnyTx,
  site: Site,
  { certificate, language }: { certificate: Certificate; language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const { certificateNo, courseCode, competences, issuedAt, expiresAt, signature, holderName } = certificate
  const say = words[language]
  const on = localDay(issuedAt)
  const office = await findIssuingOffice(tx, site.areaCode, { on, units: await site.units() })
  const page = `${site.origin}/${language}/credentials`
  const content: CertificateContent = {
    language,
    country: say.country,
    motto: say.motto,
    title: say.title,
    lead: say.lead,
    holder: holderName,
    facts: [
      [say.course, courses[courseCode].title[language]],
      [say.opens, competences.map((one) => competenceFacts[one].name[language].toLowerCase()).join(', ')],
      [say.until, showDate(localDay(expiresAt), language)],
      [say.number, certificateNo],
    ],
    place: `${office.place}, ${showDate(on, language)}`,
    signer: say.signer,
    qr: {
      svg: drawQr(`${page}/${certificateNo}/${signature}`),
      alt: say.alt,
      lines: [`${say.check} ${page}`, `${say.sign}: ${signature}`],
    },
  }
  return compilePdf(template, content, issuedAt)
}
