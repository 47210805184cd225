"""Who handles each theme of `themes_*`: unit key, people concerned, partner.

One entry for each theme, in order: `unit/PQ`. P is the number of the site's audience
or a letter of COMMON; Q is the number of the site's partner.
"""

COMMON = {
    "d": "người dân",
    "b": "bà con",
    "c": "cán bộ cơ sở",
    "n": "doanh nghiệp",
    "p": "phụ huynh",
    "t": "thanh niên",
}

ROLES = {
    "thanhpho": (
        "dothi/11 dothi/d0 vanphong/20 kinhtetp/02 dothi/10 kinhtetp/b2 giaoduc/p1 "
        "noivu/21"
    ),
    "trangdinh": (
        "nongnghiep/01 nongnghiep/b2 vanphong/10 dichvunn/21 duan/d2 nongnghiep/b1 "
        "noivu/d2 vanphong/10"
    ),
    "binhgia": (
        "nongnghiep/00 nongnghiep/11 nongnghiep/01 vanphong/d2 dantoc/21 ttvanhoa/d2 "
        "noivu/d1 dantoc/b1"
    ),
    "vanlang": (
        "quanlycho/11 giaoduc/22 vanphong/00 noivu/02 tainguyen/b2 tainguyen/d2 "
        "giaoduc/02 duan/d2"
    ),
    "caoloc": (
        "vanphong/n0 ttvanhoa/11 tainguyen/d1 ttvanhoa/21 laodong/02 tainguyen/d1 "
        "ttvanhoa/p1 tainguyen/b1"
    ),
    "vanquan": (
        "nongnghiep/02 nongnghiep/00 vanphong/11 vanphong/d1 noivu/b1 dichvunn/b2 "
        "giaoduc/21 nongnghiep/b2"
    ),
    "bacson": (
        "vanhoa/02 nongnghiep/b1 nongnghiep/10 vanhoa/20 nongnghiep/b1 vanhoa/20 "
        "ttvanhoa/22 vanphong/d0"
    ),
    "huulung": (
        "duan/n0 nongnghiep/11 tainguyen/00 nongnghiep/d1 ttvanhoa/d1 tainguyen/b1 "
        "ttvanhoa/22 tainguyen/n0"
    ),
    "chilang": (
        "dichvunn/00 vanphong/11 vanphong/22 dichvunn/b0 giaoduc/12 dichvunn/b2 "
        "vanphong/d2 tuphap/b1"
    ),
    "locbinh": (
        "tainguyen/d0 kinhte/11 tainguyen/20 vanphong/d2 noivu/b2 laodong/00 duan/b1 "
        "noivu/d1"
    ),
    "dinhlap": (
        "nongnghiep/02 nongnghiep/10 nongnghiep/b1 taichinh/21 dichvunn/b0 yte/d1 "
        "noivu/b1 noivu/t0"
    ),
    "vanphong": (
        "tinhoc/02 ksttc/c0 tonghop/c1 tiepcongdan/10 tonghop/c1 tinhoc/n1 tonghop/d1 "
        "tinhoc/02"
    ),
    "sonv": (
        "congchuc/02 chinhquyen/10 thanhtra/c0 luutru/21 thidua/c0 chinhquyen/b0 "
        "congchuc/11 tochuc/d0"
    ),
    "sotp": (
        "hanhchinh/02 phobien/b1 trogiup/10 vanban/c2 congchung/d0 hanhchinh/d0 "
        "hanhchinh/d2 vanban/c2"
    ),
    "sotc": (
        "ngansach/01 giacongsan/01 tinhoctc/02 dautu/20 giacongsan/10 sunghiep/02 "
        "ngansach/d1 tinhoctc/00"
    ),
    "sokhdt": (
        "dkkd/00 quyhoach/d1 doingoai/10 dauthau/n1 hotrodn/22 dauthau/d1 quyhoach/n2 "
        "hotrodn/00"
    ),
    "soct": (
        "khuyencong/01 thuongmai/d1 thuongmai/11 xnk/22 nangluong/d0 nangluong/00 "
        "khuyencong/11 congnghiep/00"
    ),
    "sonnptnt": (
        "thuy/01 trongtrot/b2 kiemlam/10 thuyloi/21 khuyennong/b2 khuyennong/b1 "
        "thuyloi/22 vanphong/d2"
    ),
    "sotnmt": (
        "dangkydat/10 quantrac/21 khoangsan/02 moitruong/n1 moitruong/d1 khoangsan/b2 "
        "datdai/d0 vanphong/b0"
    ),
    "sogtvt": (
        "hatang/20 vantai/d2 thanhtra/01 baotri/d0 vantai/12 dangkiem/01 vantai/01 "
        "hatang/b0"
    ),
    "soxd": (
        "quyhoach/22 quanlyxd/n2 kiemdinh/11 nhao/00 hatang/20 thanhtra/00 "
        "quanlyxd/n2 hatang/20"
    ),
    "sokhcn": (
        "kythuat/21 congnghe/11 ungdung/b0 khoahoc/c2 ungdung/01 congnghe/n0 "
        "tieuchuan/c2 vanphong/b0"
    ),
    "sotttt": (
        "ungcuu/c2 baochi/b1 cntt/00 buuchinh/b0 baochi/d1 baochi/11 baochi/21 "
        "ttcntt/c2"
    ),
    "soldtbxh": (
        "ttvieclam/10 nguoicocong/01 baotro/21 vieclam/10 vieclam/n2 baotro/b1 "
        "tenan/t1 baotro/d1"
    ),
    "sovhttdl": (
        "nghethuat/10 quanlyvh/d0 nghethuat/10 dulich/02 thethao/21 quanlyvh/p1 "
        "quanlyvh/02 baotang/p0"
    ),
    "sogddt": (
        "mamnon/p0 mamnon/21 trunghoc/12 tccb/00 trunghoc/b0 khtc/12 chatluong/11 "
        "chatluong/20"
    ),
    "soyt": (
        "ksbt/p0 antoanthucpham/11 nghiepvuy/20 ksbt/d1 danso/02 nghiepvuy/d1 "
        "nghiepvuduoc/d1 nghiepvuy/d1"
    ),
    "songv": (
        "biengioi/b0 hoptac/01 lanhsu/12 lanhsu/c2 hoptac/b2 lanhsu/c1 dichvudn/22 "
        "hoptac/b0"
    ),
    "thanhtra": (
        "khoivanxa/02 khoikinhte/10 pctn/21 sauthanhtra/11 khoivanxa/01 khoivanxa/p2 "
        "pctn/c2 vanphong/n0"
    ),
    "bandantoc": (
        "chinhsach/b2 chinhsach/b1 kehoach/01 diaban/20 diaban/10 diaban/b2 "
        "thanhtra/b1 diaban/21"
    ),
    "bqlkktck": (
        "ttcuakhau/01 ttcuakhau/00 dautu/n2 quyhoach/d2 quanlyck/21 duan/02 "
        "quanlyck/10 dautu/n0"
    ),
}
