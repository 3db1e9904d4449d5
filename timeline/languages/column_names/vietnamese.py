"""Names of columns in Vietnamese."""

from collections.abc import Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "Tiêu đề, Sự kiện, Chủ đề, Công việc, "
            "Nhiệm vụ, Hoạt động, Tên sự kiện, Tên "
            "công việc, Nội dung, Cuộc họp, Việc cần "
            "làm, Hạng mục"
        ),
        "name": "Tên, Dự án, Giai đoạn, Khóa học, Hợp đồng",
        "noun": "sự kiện, công việc, nhiệm vụ, cuộc họp",
        "date": (
            "Ngày, Khi nào, Ngày tháng, Ngày giờ, Ngày "
            "tổ chức, Ngày và giờ, Ngày diễn ra, Thời "
            "điểm"
        ),
        "start": ("Bắt đầu, Ngày bắt đầu, Từ ngày, Từ, Khởi đầu"),
        "end": ("Kết thúc, Ngày kết thúc, Đến ngày, Đến, Ngày hoàn thành"),
        "due": ("Hạn chót, Ngày đến hạn, Hạn hoàn thành, Hạn, Thời hạn, Hạn nộp"),
        "time": "Giờ, Thời gian",
        "start_time": "Giờ bắt đầu, Thời gian bắt đầu",
        "end_time": "Giờ kết thúc, Thời gian kết thúc",
        "all_day": "Cả ngày",
        "duration": "Thời lượng",
        "year": "Năm",
        "month": "Tháng",
        "day": "Ngày",
        "place": ("Địa điểm, Vị trí, Ở đâu, Nơi, Thành phố, Địa chỉ, Nơi tổ chức"),
        "note": ("Mô tả, Ghi chú, Chi tiết, Nhận xét, Bình luận, Diễn giải, Chú thích"),
        "status": "Trạng thái, Tình trạng",
        "url": "Liên kết, Đường dẫn, Trang web",
        "tags": "Danh mục, Loại, Thẻ, Nhãn, Từ khóa",
        "people": ("Người tham gia, Người tham dự, Khách mời, Thành phần tham dự, Diễn giả"),
        "id": "Mã, Mã định danh",
        "sources": "Nguồn, Tham khảo",
        "latitude": "Vĩ độ",
        "longitude": "Kinh độ",
        "coordinates": "Tọa độ",
        "timezone": "Múi giờ",
        "private": "Riêng tư",
        "made": ("Ngày tạo, Ngày sửa, Cập nhật, Ngày cập nhật, Ngày sinh, Ngày nhập"),
        "small": "và, của",
        "total": "Tổng, Tổng cộng, Cộng",
        "task": ("Công việc, Nhiệm vụ, Tên công việc, Việc cần làm"),
        "yes": "có, đúng",
        "no": "không, sai",
    }
)
