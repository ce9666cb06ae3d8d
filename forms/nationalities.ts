import type { CodeList } from './codes.ts'

/** ISO 3166-1 alpha-2, English name; after `=` the Vietnamese name where it is another one, then further spellings. */
const countries = `
AD Andorra|AE United Arab Emirates=Các Tiểu vương quốc Ả Rập Thống nhất=UAE|AF Afghanistan|AG Antigua and Barbuda
AI Anguilla|AL Albania|AM Armenia|AO Angola|AQ Antarctica|AR Argentina|AS American Samoa|AT Austria=Áo
AU Australia=Úc=Ô-xtrây-li-a|AW Aruba|AX Åland Islands|AZ Azerbaijan|BA Bosnia and Herzegovina|BB Barbados
BD Bangladesh|BE Belgium=Bỉ|BF Burkina Faso|BG Bulgaria=Bun-ga-ri|BH Bahrain|BI Burundi|BJ Benin|BL Saint Barthélemy
BM Bermuda|BN Brunei=Bru-nây|BO Bolivia|BQ Bonaire, Sint Eustatius and Saba|BR Brazil=Bra-xin|BS Bahamas|BT Bhutan
BV Bouvet Island|BW Botswana|BY Belarus=Bê-la-rút|BZ Belize|CA Canada=Ca-na-đa|CC Cocos (Keeling) Islands
CD Democratic Republic of the Congo|CF Central African Republic=Trung Phi|CG Congo|CH Switzerland=Thụy Sĩ=Thụy Sỹ
CI Côte d’Ivoire=Bờ Biển Ngà|CK Cook Islands|CL Chile=Chi-lê|CM Cameroon|CN China=Trung Quốc|CO Colombia
CR Costa Rica|CU Cuba=Cu-ba|CV Cabo Verde|CW Curaçao|CX Christmas Island|CY Cyprus=Síp
CZ Czechia=Séc=Cộng hòa Séc=Czech Republic|DE Germany=Đức|DJ Djibouti|DK Denmark=Đan Mạch|DM Dominica
DO Dominican Republic|DZ Algeria=An-giê-ri|EC Ecuador|EE Estonia|EG Egypt=Ai Cập|EH Western Sahara|ER Eritrea
ES Spain=Tây Ban Nha|ET Ethiopia|FI Finland=Phần Lan|FJ Fiji|FK Falkland Islands|FM Micronesia|FO Faroe Islands
FR France=Pháp|GA Gabon|GB United Kingdom=Vương quốc Anh=Anh=Great Britain=UK|GD Grenada|GE Georgia=Gruzia
GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia|GN Guinea|GP Guadeloupe
GQ Equatorial Guinea=Guinea Xích đạo|GR Greece=Hy Lạp|GS South Georgia and the South Sandwich Islands|GT Guatemala
GU Guam|GW Guinea-Bissau|GY Guyana|HK Hong Kong=Hồng Kông|HM Heard Island and McDonald Islands|HN Honduras
HR Croatia|HT Haiti|HU Hungary=Hung-ga-ri|ID Indonesia=In-đô-nê-xi-a|IE Ireland=Ai-len|IL Israel=I-xra-en
IM Isle of Man|IN India=Ấn Độ|IO British Indian Ocean Territory|IQ Iraq=I-rắc|IR Iran=I-ran|IS Iceland
IT Italy=Ý=I-ta-li-a|JE Jersey|JM Jamaica|JO Jordan|JP Japan=Nhật Bản=Nhật|KE Kenya|KG Kyrgyzstan
KH Cambodia=Campuchia=Cam-pu-chia|KI Kiribati|KM Comoros|KN Saint Kitts and Nevis|KP North Korea=Triều Tiên
KR South Korea=Hàn Quốc=Republic of Korea=Korea|KW Kuwait=Cô-oét|KY Cayman Islands|KZ Kazakhstan|LA Laos=Lào
LB Lebanon=Li-băng|LC Saint Lucia|LI Liechtenstein|LK Sri Lanka=Xri Lan-ca|LR Liberia|LS Lesotho|LT Lithuania=Lít-va
LU Luxembourg=Lúc-xăm-bua|LV Latvia|LY Libya=Li-bi|MA Morocco=Ma-rốc|MC Monaco|MD Moldova|ME Montenegro
MF Saint Martin|MG Madagascar|MH Marshall Islands|MK North Macedonia=Bắc Macedonia|ML Mali
MM Myanmar=Mi-an-ma=Miến Điện|MN Mongolia=Mông Cổ|MO Macao=Ma Cao|MP Northern Mariana Islands|MQ Martinique
MR Mauritania|MS Montserrat|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico=Mê-hi-cô|MY Malaysia=Ma-lai-xi-a
MZ Mozambique=Mô-dăm-bích|NA Namibia|NC New Caledonia|NE Niger|NF Norfolk Island|NG Nigeria=Ni-giê-ri-a|NI Nicaragua
NL Netherlands=Hà Lan|NO Norway=Na Uy|NP Nepal=Nê-pan|NR Nauru|NU Niue|NZ New Zealand=Niu Di-lân|OM Oman|PA Panama
PE Peru|PF French Polynesia|PG Papua New Guinea|PH Philippines=Phi-líp-pin|PK Pakistan=Pa-ki-xtan|PL Poland=Ba Lan
PM Saint Pierre and Miquelon|PN Pitcairn|PR Puerto Rico|PS Palestine=Pa-le-xtin|PT Portugal=Bồ Đào Nha|PW Palau
PY Paraguay|QA Qatar=Ca-ta|RE Réunion|RO Romania=Ru-ma-ni|RS Serbia=Xéc-bi|RU Russia=Nga=Liên bang Nga|RW Rwanda
SA Saudi Arabia=Ả Rập Xê Út|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden=Thụy Điển|SG Singapore=Xinh-ga-po
SH Saint Helena, Ascension and Tristan da Cunha|SI Slovenia|SJ Svalbard and Jan Mayen|SK Slovakia|SL Sierra Leone
SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan=Nam Sudan|ST São Tomé and Príncipe|SV El Salvador
SX Sint Maarten|SY Syria=Xi-ri|SZ Eswatini|TC Turks and Caicos Islands|TD Chad|TF French Southern Territories|TG Togo
TH Thailand=Thái Lan|TJ Tajikistan|TK Tokelau|TL Timor-Leste=Đông Timor|TM Turkmenistan|TN Tunisia|TO Tonga
TR Türkiye=Thổ Nhĩ Kỳ=Turkey|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan=Đài Loan|TZ Tanzania|UA Ukraine=U-crai-na
UG Uganda|UM United States Minor Outlying Islands|US United States=Hoa Kỳ=Mỹ=USA|UY Uruguay|UZ Uzbekistan
VA Vatican City=Va-ti-căng=Holy See|VC Saint Vincent and the Grenadines|VE Venezuela|VG British Virgin Islands
VI U.S. Virgin Islands|VN Vietnam=Việt Nam=Viet Nam=VNM|VU Vanuatu|WF Wallis and Futuna|WS Samoa|YE Yemen|YT Mayotte
ZA South Africa=Nam Phi|ZM Zambia|ZW Zimbabwe`

/**
 * Nationality by the alpha-2 code of ISO 3166-1 (249 entries, territories included), Vietnam first, then by code. The
 * common names are given in Vietnamese, the others as in English.
 */
export const nationalities: CodeList = countries
  .trim()
  .split(/[|\n]/)
  .map((country) => {
    const [en = '', vi = en, ...aliases] = country.slice(3).split('=')
    return { value: country.slice(0, 2), vi, en, aliases }
  })
  .toSorted((one, other) => Number(other.value === 'VN') - Number(one.value === 'VN'))
