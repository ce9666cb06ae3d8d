import type { ShownConclusion, ShownHonour } from './directives.ts'

/** Acknowledged, reported and closed on these days. */
const finished = (acknowledged: string, reported: string, closed: string, text: string) => [
  { action: 'acknowledge' as const, on: acknowledged, text: '' },
  { action: 'report' as const, on: reported, text },
  { action: 'close' as const, on: closed, text: '' },
]

/** What the ministry concluded of October and November 2019, in our own words. */
export const nationalConclusions: readonly ShownConclusion[] = [
  {
    reviewed: '2019-10',
    directiveNo: '210/KL-BCA',
    issuedOn: '2019-10-25',
    text: 'Tập trung chuẩn bị bảo vệ các sự kiện cuối năm, mở đợt tấn công tội phạm ở địa bàn trọng điểm, đưa công an chính quy về xã đúng tiến độ.',
    tasks: [
      {
        text: 'Triệt phá các băng, nhóm cho vay nặng lãi, đòi nợ trái pháp luật trên địa bàn',
        ownerCode: '01',
        coUnitCodes: ['27', '30'],
        dueOn: '2019-11-20',
        measure: { element: 'CR.GANG.GROUPS', target: { amount: '10', qualifier: 'at-least' } },
        steps: [
          { action: 'acknowledge', on: '2019-10-28', text: '' },
          {
            action: 'report',
            on: '2019-11-19',
            text: 'Đã mở đợt cao điểm ở sáu quận; hồ sơ đã chuyển cơ quan tố tụng.',
            figure: { element: 'CR.GANG.GROUPS', periodCode: '2019-11' },
          },
          { action: 'close', on: '2019-11-25', text: 'Đạt yêu cầu.' },
        ],
      },
      {
        text: 'Bảo vệ an toàn hội nghị giao thông khu vực tổ chức tại địa phương',
        ownerCode: '01',
        dueOn: '2019-11-14',
        steps: finished('2019-10-26', '2019-11-14', '2019-11-14', 'Không để xảy ra sự cố.'),
      },
      {
        text: 'Rà soát cơ sở kinh doanh có điều kiện về an ninh, trật tự ở khu vực biên giới',
        ownerCode: '20',
        dueOn: '2019-11-08',
        steps: finished('2019-10-29', '2019-11-12', '2019-11-13', 'Đã rà soát toàn bộ; chậm do mưa lũ.'),
      },
      {
        text: 'Báo cáo tiến độ bố trí công an chính quy ở xã trọng điểm',
        ownerCode: '38',
        dueOn: '2019-11-10',
        steps: [{ action: 'acknowledge', on: '2019-11-01', text: '' }],
      },
    ],
  },
  {
    reviewed: '2019-11',
    directiveNo: '236/KL-BCA',
    issuedOn: '2019-11-25',
    text: 'Tiếp tục tấn công, trấn áp tội phạm, bảo đảm trật tự dịp Giáng sinh, năm mới và Tết; phòng ngừa cháy nổ; giữ trật tự, an toàn giao thông; đưa công an chính quy về xã; kịp thời biểu dương điển hình.',
    tasks: [
      {
        text: 'Mở đợt cao điểm tấn công tội phạm trước, trong và sau Tết',
        ownerCode: '01',
        coUnitCodes: ['79', '31', '48'],
        dueOn: '2020-01-31',
        measure: { element: 'CR.WANTED.PERSONS', target: { amount: '60', qualifier: 'at-least' } },
        steps: [
          { action: 'acknowledge', on: '2019-11-26', text: '' },
          { action: 'extend', on: '2020-01-20', text: 'Kéo dài đến hết mùa lễ hội đầu năm', dueOn: '2020-02-29' },
          { action: 'report', on: '2020-02-28', text: 'Kết thúc đợt cao điểm; có báo cáo riêng kèm theo.' },
        ],
      },
      {
        text: 'Kiểm tra phòng cháy, chữa cháy ở chợ, nhà cao tầng và khu dân cư đông người',
        ownerCode: '79',
        dueOn: '2019-12-31',
        steps: finished(
          '2019-11-27',
          '2019-12-30',
          '2020-01-03',
          'Đã kiểm tra các cơ sở trọng điểm và yêu cầu khắc phục.',
        ),
      },
      {
        text: 'Bảo đảm trật tự, an toàn giao thông các tuyến cửa ngõ dịp năm mới và Tết',
        ownerCode: '01',
        dueOn: '2020-02-05',
        steps: finished('2019-11-26', '2020-02-04', '2020-02-10', 'Bố trí lực lượng ở 12 chốt; không ùn tắc kéo dài.'),
      },
      {
        text: 'Hoàn thành bố trí công an chính quy ở xã theo đề án, báo cáo số xã đã có',
        ownerCode: '01',
        dueOn: '2020-03-31',
        steps: [{ action: 'acknowledge', on: '2019-12-02', text: '' }],
      },
      {
        text: 'Đấu tranh với tội phạm ma túy trên tuyến biên giới Tây Bắc',
        ownerCode: '14',
        coUnitCodes: ['11', '12'],
        dueOn: '2020-06-30',
        measure: { element: 'CR.DRUG.CASES', target: { amount: '30', qualifier: 'at-least' } },
        steps: [{ action: 'acknowledge', on: '2019-12-03', text: '' }],
      },
      {
        text: 'Báo chí trong lực lượng phản ánh kịp thời kết quả và điển hình tiên tiến',
        ownerCode: 'VN',
        dueOn: '2019-12-14',
        measure: { element: 'PR.ARTICLES', target: { amount: '300', qualifier: 'at-least' } },
        steps: [
          { action: 'acknowledge', on: '2019-11-26', text: '' },
          { action: 'report', on: '2019-12-13', text: 'Đã đăng, phát loạt bài về công an xã và phong trào toàn dân.' },
          { action: 'close', on: '2019-12-14', text: '' },
        ],
      },
      {
        text: 'Tổng hợp đề xuất phương tiện, công cụ hỗ trợ cho công an xã',
        ownerCode: '38',
        dueOn: '2020-07-31',
      },
    ],
  },
]

/** What the city concluded of April and May 2020. */
export const cityConclusions: readonly ShownConclusion[] = [
  {
    reviewed: '2020-04',
    directiveNo: '31/KL-CAHN',
    issuedOn: '2020-04-24',
    text: 'Vận động nhân dân giao nộp vũ khí, vật liệu nổ; thu thập thông tin dân cư đúng tiến độ.',
    tasks: [
      {
        text: 'Lập danh sách thôn, tổ dân phố chưa được tuyên truyền về giao nộp vũ khí',
        ownerCode: '00508',
        dueOn: '2020-05-14',
        steps: [{ action: 'acknowledge', on: '2020-04-27', text: '' }],
      },
      {
        text: 'Mở điểm tiếp nhận vũ khí ở trụ sở và công khai lịch tiếp nhận',
        ownerCode: '017',
        coUnitCodes: ['00508', '00493'],
        dueOn: '2020-05-08',
        steps: finished('2020-04-25', '2020-05-07', '2020-05-11', 'Điểm tiếp nhận mở thứ ba và thứ năm.'),
      },
    ],
  },
  {
    reviewed: '2020-05',
    directiveNo: '39/KL-CAHN',
    issuedOn: '2020-05-25',
    text: 'Các đơn vị tiếp tục thu thập, cập nhật thông tin dân cư; giữ vững trật tự ở cơ sở.',
    tasks: [
      { text: 'Kiểm tra lại phiếu thu thập còn thiếu số định danh', ownerCode: '00508', dueOn: '2020-06-14' },
      {
        text: 'Tập huấn cách nhập phiếu cho công an xã mới về',
        ownerCode: '017',
        coUnitCodes: ['00508', '00493'],
        dueOn: '2020-06-30',
        steps: [{ action: 'acknowledge', on: '2020-05-26', text: '' }],
      },
      {
        text: 'Tuần tra khu công nghiệp ba đêm mỗi tuần',
        ownerCode: '00493',
        dueOn: '2020-06-14',
        measure: { element: 'CR.SOC.CASES', target: { amount: '3', qualifier: 'at-most' } },
      },
    ],
  },
]

/** Decisions of the ministry that honour units. */
export const nationalHonours: readonly ShownHonour[] = [
  {
    decisionNo: '9101/QĐ-BCA',
    decidedOn: '2019-11-04',
    authority: 'minister',
    honour: 'merit',
    subject: 'Thành tích trong đợt tấn công tội phạm',
    unitCodes: ['01', '79', '38'],
  },
  {
    decisionNo: '9127/QĐ-BCA',
    decidedOn: '2019-11-11',
    authority: 'minister',
    honour: 'letter',
    subject: 'Thành tích đấu tranh với tội phạm ma túy trên tuyến biên giới',
    unitCodes: ['14', '11'],
  },
]

/** Decisions of the city that honour units. */
export const cityHonours: readonly ShownHonour[] = [
  {
    decisionNo: '2207/QĐ-CAHN',
    decidedOn: '2020-05-08',
    authority: 'province-police',
    honour: 'commendation',
    subject: 'Thành tích vận động giao nộp vũ khí',
    unitCodes: ['00508', '00493'],
  },
]
