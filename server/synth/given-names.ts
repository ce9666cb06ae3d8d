/**
 * Middle and given names of the Kinh by sex and by the year from which a list counts. The lists and weights are ours,
 * from general knowledge of how names changed: "Văn" and "Thị" for nearly everybody born before 1960, rare among the
 * children of today. No list of real people stands behind them.
 */
import type { Sex } from './kin.ts'
import type { Steps } from './life-tables.ts'
import { Weighted } from './random.ts'

type Lists = Steps<Weighted<string>>

/** Middle names; `-` stands for none, a second syllable for a second middle name. */
export const middleNames: Readonly<Record<Sex, Lists>> = {
  male: [
    [
      1900,
      Weighted.of(`Văn 62, Đức 4, Hữu 4, Xuân 4, Đình 4, Ngọc 3, Quang 3, Bá 3, Công 2, Trọng 2, Thế 2, Viết 2, Duy 1,
        Minh 1, Huy 1, Khắc 1, Sỹ 1, Thanh 1, Tiến 1, Phú 0.5, Đăng 0.5, Như 0.5, Doãn 0.3, Quý 0.3, - 3`),
    ],
    [
      1960,
      Weighted.of(`Văn 42, Đức 6, Quang 5, Hữu 4, Xuân 4, Minh 4, Đình 4, Ngọc 4, Thanh 3, Anh 2.5, Mạnh 2.5, Công 2.5,
        Tiến 2, Trọng 2, Thế 2, Việt 1.5, Quốc 1.5, Duy 1.5, Tuấn 1, Thành 1, Bá 1, Hồng 1, Trung 1, Huy 0.8, Viết 0.8,
        Khắc 0.6, Đăng 0.6, Hoàng 0.6, Phú 0.3, Chí 0.4, - 2.5`),
    ],
    [
      1990,
      Weighted.of(`Văn 15, Minh 9, Đức 8, Quang 6, Anh 5, Gia 5, Tuấn 4, Hoàng 4, Quốc 4, Thành 3, Duy 4, Hữu 2.5, Việt 3,
        Mạnh 2.5, Tiến 2.5, Hải 2, Bảo 2.5, Nhật 2.5, Trung 2, Đình 2, Xuân 1.5, Ngọc 2, Công 1.5, Thế 1.2, Đăng 2,
        Khánh 1.5, Thanh 1, Trọng 1, Thái 1, Phúc 1, Nguyên 0.7, Hồng 0.5, Chí 0.6, Đức Minh 0.5, Quang Minh 0.3,
        Hoàng Gia 0.3, Ngọc Minh 0.2, - 2`),
    ],
  ],
  female: [
    [
      1900,
      Weighted.of(`Thị 90, Thị Kim 1, Thị Ngọc 0.8, Thị Hồng 0.8, Thị Bích 0.5, Thị Minh 0.4, Ngọc 0.8, Kim 0.8, Bích 0.5,
        Thanh 0.5, Minh 0.4, Hồng 0.4, Tuyết 0.3, Mỹ 0.2, - 1`),
    ],
    [
      1960,
      Weighted.of(`Thị 60, Thị Thanh 4, Thị Thu 4, Thị Hồng 3, Thị Kim 2.5, Thị Minh 2, Thị Ngọc 2, Thị Bích 2, Thị Mai 1,
        Thị Phương 1, Thị Thúy 1.5, Thị Tuyết 1, Thị Lan 1, Thu 2, Thanh 1.6, Ngọc 1.4, Minh 1.2, Kim 1, Hồng 1, Bích 1,
        Phương 0.8, Mai 0.6, Thúy 0.8, Tuyết 0.5, Lan 0.4, Hoài 0.4, Mỹ 0.4, Diệu 0.3, Cẩm 0.2, Quỳnh 0.4, - 1.5`),
    ],
    [
      1990,
      Weighted.of(`Thị 20, Thị Thu 3.5, Thị Thanh 2.5, Thị Hồng 2.5, Thị Ngọc 2.5, Thị Minh 2, Thị Mai 1.5, Thị Phương 2,
        Thị Hoài 1, Thị Bích 1, Thị Khánh 1, Thị Kim 0.8, Thị Thùy 1, Thị Quỳnh 0.8, Ngọc 6, Minh 5, Thu 4, Phương 4.5,
        Thanh 3, Khánh 4, Bảo 4, Hà 2.5, Mai 2.5, Quỳnh 2.5, Hồng 1.5, Thùy 2, Kim 1.2, Hoài 1, Lan 0.8, Diệu 1, Linh 1,
        Tú 0.7, Gia 2, An 1.2, Thảo 1, Hải 1, Yến 0.8, Tường 0.6, Cẩm 0.5, Mỹ 0.6, Như 0.8, Ánh 0.7, Ngọc Bảo 0.4,
        Ngọc Minh 0.4, Hoàng Bảo 0.2, - 1`),
    ],
  ],
}

/** Given names. */
export const givenNames: Readonly<Record<Sex, Lists>> = {
  male: [
    [
      1900,
      Weighted.of(`Thành 3, Hòa 3, Bình 3, Minh 3, Sơn 3, Hùng 3, Thắng 3, Tuấn 1, Long 1.5, Hải 2, Dũng 2, Cường 1.5, Hồng 1.5,
        Đức 2, Tâm 2, Thanh 2.5, Quang 2, Vinh 2, Lợi 2, Phúc 1.5, Lộc 1.5, Thọ 1.5, Tài 1.5, Toàn 1.5, Tiến 2, Chiến 1.5,
        Khánh 1, Khoa 0.5, Lâm 1.5, Liêm 0.7, Lương 1, Mạnh 1, Mười 0.8, Năm 0.8, Bảy 0.8, Tám 0.8, Chín 0.7, Nam 1, Nghĩa 1.2,
        Nhân 1, Ninh 0.7, Phong 0.7, Phú 1, Phương 1, Quân 0.7, Quế 0.5, Quý 1.2, Sáu 0.7, Sinh 1, Tấn 1, Tân 1, Tạo 0.6,
        Thái 1.2, Thân 0.7, Thảo 0.7, Thìn 1, Thịnh 1.2, Thuận 1.2, Thức 0.5, Tỵ 0.7, Tính 0.8, Trung 1, Trường 0.8, Tư 0.8,
        Tường 0.6, Ước 0.4, Vượng 0.8, Xuân 1, Ba 0.7, Bảo 0.7, Bách 0.4, Can 0.4, Cảnh 0.8, Chính 1, Chung 0.8, Công 0.8,
        Cúc 0.2, Diện 0.4, Đạt 0.6, Điền 0.6, Định 0.8, Đông 0.7, Giáp 0.6, Hạnh 0.6, Hiền 0.8, Hiếu 0.7, Hợi 0.7, Hợp 0.7,
        Huệ 0.4, Huy 0.3, Khải 0.5, Kiên 0.7, Kính 0.5, Lân 0.6, Lập 0.7, Luận 0.6, Mão 0.6, Mậu 0.4, Mùi 0.5, Ngọ 0.6,
        Ngọc 0.8, Nhất 0.5, Nhì 0.2, Sửu 0.5, Tý 0.7, Thạch 0.4, Thiện 0.6, Tuất 0.6, Dậu 0.5, Dần 0.6, Thân 0.4, Việt 0.6`),
    ],
    [
      1960,
      Weighted.of(`Hùng 5, Tuấn 4.5, Dũng 4.5, Cường 3.5, Hải 3.2, Sơn 3.2, Thắng 3, Nam 2.6, Minh 2.6, Hưng 2, Thành 2.6, Long 2,
        Bình 2.2, Trung 2.4, Quang 2, Tùng 1.8, Hà 1.5, Đức 1.8, Hiếu 1.6, Tiến 1.8, Toàn 1.5, Chiến 1.4, Kiên 1.4, Quân 1.5,
        Mạnh 1.6, Anh 1.5, Hoàng 1.4, Huy 1.2, Đạt 0.8, Thanh 1.6, Hòa 1.6, Vinh 1.2, Phong 1, Phương 1, Linh 0.8, Khánh 0.9,
        Lâm 1.2, Tú 1, Việt 1, Vũ 0.8, Thái 1, Thịnh 0.9, Tâm 1.1, Tân 0.9, Phúc 1, Quý 0.8, Duy 0.6, Định 0.7, Đông 0.8,
        Giang 0.9, Hậu 0.7, Hiển 0.5, Hiệp 0.8, Khoa 0.4, Khải 0.4, Lợi 0.7, Lực 0.6, Lương 0.5, Luân 0.4, Nghĩa 0.8, Ngọc 0.7,
        Nhân 0.5, Ninh 0.4, Phú 0.6, Quyết 0.7, Quyền 0.5, Sáng 0.5, Sỹ 0.4, Thạch 0.3, Thao 0.3, Thế 0.4, Thiện 0.5,
        Thuận 0.6, Thưởng 0.3, Tình 0.4, Tĩnh 0.3, Trọng 0.5, Trường 0.9, Tuyên 0.7, Văn 0.4, Vương 0.4, Xuân 0.5, Yên 0.2,
        An 0.5, Bắc 0.5, Bằng 0.5, Bảo 0.5, Biên 0.4, Cảnh 0.4, Chung 0.7, Công 0.7, Chinh 0.4, Chính 0.7, Diện 0.3,
        Doanh 0.3, Dương 0.7, Đại 0.4, Đăng 0.3, Điệp 0.4, Hân 0.2, Hợp 0.4, Huấn 0.5, Khang 0.2, Khôi 0.2, Kỳ 0.2, Lộc 0.5,
        Luyện 0.3, Nhật 0.3, Oai 0.1, Phát 0.3, Phi 0.3, Phước 0.3, Quỳnh 0.3, San 0.1, Tài 0.7, Tấn 0.3, Thọ 0.5, Thuần 0.2`),
    ],
    [
      1990,
      Weighted.of(`Anh 5, Minh 4.5, Huy 4, Đức 3, Nam 3, Tuấn 2.6, Hiếu 2.8, Long 2.6, Dũng 2, Hoàng 2.8, Khánh 2, Sơn 2,
        Hùng 1.6, Đạt 2.6, Tùng 2, Quân 2.4, Thành 2, Phong 2.2, Khôi 2.2, Khoa 1.8, Bảo 2.2, Duy 2, Dương 2, Hưng 1.8,
        Trung 1.6, Kiên 1.8, Phúc 2.2, Quang 1.6, Tiến 1.2, Thắng 1.4, Việt 1.4, Hải 1.4, Cường 1.4, Mạnh 1.2, Lâm 1.8,
        Nguyên 1.6, An 1.6, Khang 1.8, Đăng 1.4, Vũ 1, Tú 1, Thái 1, Thịnh 1.2, Linh 0.7, Bách 0.8, Nhật 0.8, Bình 0.6,
        Phát 0.6, Phương 0.5, Quốc 0.5, Quyền 0.4, Quý 0.5, Sang 0.4, Tài 0.9, Tâm 0.5, Tân 0.4, Thiện 0.6, Thuận 0.4,
        Toàn 0.8, Trường 0.9, Trọng 0.4, Vinh 0.8, Vương 0.6, Công 0.4, Chiến 0.5, Chung 0.3, Chí 0.2, Đông 0.4, Định 0.2,
        Giang 0.6, Hà 0.4, Hào 0.3, Hậu 0.4, Hiển 0.2, Hiệp 0.6, Hòa 0.4, Huấn 0.2, Khải 0.7, Kiệt 0.8, Lộc 0.6, Lợi 0.3,
        Luân 0.3, Lực 0.2, Nghĩa 0.7, Ngọc 0.4, Nhân 0.7, Phú 0.5, Quyết 0.3, Sáng 0.2, Thanh 0.5, Thế 0.2, Thiên 0.4,
        Trí 0.7, Triết 0.1, Tuệ 0.3, Tường 0.2, Văn 0.2, Vĩ 0.2, Vượng 0.2, Xuân 0.2, Ân 0.3, Bắc 0.2, Cảnh 0.2, Gia 0.1`),
    ],
  ],
  female: [
    [
      1900,
      Weighted.of(`Hoa 3, Lan 3, Hương 1.5, Mai 2, Hồng 2.2, Thanh 2, Hòa 2.2, Bình 1.6, Liên 2, Nga 1.5, Minh 1.2, Hà 1, Thơm 1.3,
        Lý 1.2, Tâm 1.6, Cúc 1.6, Huệ 1.5, Hiền 1.5, Loan 1.3, Ngọc 1.2, Nhung 0.8, Nguyệt 1.2, Phượng 1, Quý 0.8, Sáu 1,
        Bảy 1, Tám 1, Chín 0.9, Mười 0.9, Năm 0.9, Tư 0.8, Ba 0.7, Hai 0.7, Thái 0.7, Thảo 0.6, Thìn 0.8, Thịnh 0.8, Tý 0.9,
        Tỵ 0.7, Vân 1.2, Xuân 1.4, Yến 0.9, Bé 0.8, Bích 0.8, Bưởi 0.5, Cẩn 0.3, Chanh 0.4, Chắt 0.3, Chín 0.5, Chiên 0.4,
        Dung 0.9, Duyên 0.6, Đào 1, Điểm 0.3, Đoan 0.3, Gái 0.7, Giang 0.3, Hạnh 1.2, Hảo 0.7, Hằng 0.6, Hợi 0.6, Hợp 0.5,
        Khánh 0.4, Kim 0.8, Lài 0.4, Lành 0.7, Lịch 0.4, Liễu 0.7, Lợi 0.6, Luyến 0.4, Lụa 0.6, Mận 0.8, Mão 0.4, Miên 0.3,
        Mùi 0.9, Mỹ 0.5, Na 0.3, Nghĩa 0.3, Ngọ 0.4, Nhàn 0.7, Nhạn 0.3, Nhâm 0.5, Nụ 0.5, Oanh 0.6, Phúc 0.6, Phương 0.6,
        Quế 0.6, Sen 0.8, Sinh 0.4, Soan 0.3, Sửu 0.4, Tần 0.4, Tẹo 0.3, Thắm 0.5, Thân 0.4, The 0.2, Thiệp 0.2, Thỏa 0.4,
        Thoa 0.5, Thuận 0.8, Thu 0.7, Tình 0.5, Tính 0.4, Tuất 0.5, Tuyết 0.8, Vinh 0.5, Vui 0.5, Vượng 0.5, Dần 0.5, Dậu 0.5`),
    ],
    [
      1960,
      Weighted.of(`Hương 4.5, Hoa 3.2, Lan 3.2, Hà 3.2, Thủy 3.4, Hằng 3, Nga 2.4, Hạnh 2.2, Hiền 2.8, Mai 2.2, Hồng 2.2, Thanh 2.2,
        Huyền 2, Linh 1.6, Liên 1.8, Nhung 1.8, Thu 1.6, Vân 2, Yến 1.6, Dung 1.8, Phương 2.4, Bình 1.2, Ngọc 1.5, Minh 1,
        Tâm 1.2, Thảo 1.5, Trang 1.8, Tuyết 1.2, Anh 1.4, Oanh 1.2, Loan 1.2, Nguyệt 1, Huệ 1.2, Hòa 1.4, Hải 0.6, Giang 0.8,
        Hảo 0.6, Hậu 0.6, Hường 1, Lý 0.7, Ly 0.4, Lệ 0.4, Liễu 0.3, Luyến 0.4, Mến 0.3, Mơ 0.4, My 0.2, Ngà 0.7, Ngân 0.8,
        Nghĩa 0.3, Nhàn 0.6, Nhi 0.2, Phượng 1.2, Quỳnh 0.6, Quyên 0.7, Quế 0.3, Sen 0.4, Sáu 0.2, Thắm 0.6, Thái 0.3, Thoa 0.6,
        Thơm 0.8, Thúy 1.5, Thùy 0.5, Thư 0.4, Thương 0.6, Tình 0.5, Tú 0.3, Tươi 0.5, Tuyến 0.4, Uyên 0.4, Xuân 0.9, Yên 0.3,
        An 0.3, Bích 0.6, Cúc 0.7, Chi 0.5, Chinh 0.4, Châu 0.4, Diệp 0.3, Diễm 0.2, Duyên 0.7, Đào 0.7, Điệp 0.4, Gấm 0.2,
        Hoài 0.4, Hợp 0.4, Huế 0.6, Khánh 0.3, Kiều 0.2, Lâm 0.2, Len 0.2, Lụa 0.3, Mận 0.4, Miền 0.2, Mùi 0.2, Na 0.2,
        Nết 0.1, Nhạn 0.1, Sinh 0.3, Soạn 0.1, Tân 0.2, Thìn 0.3, Thịnh 0.2, Thuận 0.5, Toan 0.2, Trâm 0.2, Vui 0.3, Vinh 0.3`),
    ],
    [
      1990,
      Weighted.of(`Anh 5.5, Linh 4.5, Trang 4, Hương 2.2, Thảo 3, Ngọc 3, Phương 3, Huyền 2.6, Hà 2.4, Hằng 1.6, Nhung 1.8, Thủy 1.2,
        Thu 1.2, Mai 2.2, Lan 1.2, Hoa 1, Yến 1.4, Quỳnh 1.8, Vân 1.4, Nhi 2.2, Chi 2.4, My 1.6, Châu 1.4, An 1.8, Giang 1.4,
        Ngân 2, Ánh 1, Hiền 1.4, Hạnh 1, Hồng 0.8, Thúy 0.9, Thùy 0.6, Thư 1.8, Thương 0.9, Trâm 0.8, Trinh 0.5, Tú 0.5,
        Uyên 1, Vy 2, Vi 0.6, Xuân 0.4, Loan 0.4, Ly 1, Lam 0.4, Lê 0.2, Liên 0.4, Khánh 0.6, Hân 1.4, Hậu 0.3, Hiếu 0.2,
        Hoài 0.3, Hường 0.5, Huệ 0.4, Diệp 1, Dung 0.7, Duyên 0.8, Dương 0.6, Đan 0.4, Điệp 0.2, Bích 0.3, Bình 0.2, Băng 0.1,
        Cúc 0.1, Diễm 0.3, Đào 0.2, Kiều 0.3, Lệ 0.1, Mi 0.1, Minh 1, Mỹ 0.3, Na 0.2, Nga 0.6, Ngà 0.2, Nguyên 0.4, Nguyệt 0.4,
        Như 0.7, Oanh 0.5, Phượng 0.6, Quyên 0.5, San 0.1, Tâm 0.7, Thanh 0.7, Thi 0.2, Thơ 0.1, Thơm 0.2, Tiên 0.5, Trà 0.7,
        Tuệ 0.3, Tuyết 0.3, Tươi 0.1, Vui 0.1, Yên 0.2, Nhiên 0.3, Khuê 0.3, Hòa 0.2, Hảo 0.2, Gia 0.1, Phúc 0.2, Thắm 0.1`),
    ],
  ],
}
