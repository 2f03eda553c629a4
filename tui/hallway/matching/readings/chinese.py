"""Chinese characters: family names as they are read and as they are spelt around the world."""

from typing import Final

# What a name is read as where the character is usually read otherwise.
_READ_AS: Final = {
    "曾": "zeng", "单": "shan", "單": "shan", "解": "xie", "仇": "qiu", "区": "ou", "區": "ou",
    "查": "zha", "朴": "piao", "繁": "po", "盖": "ge", "任": "ren", "华": "hua", "召": "shao",
    "尉": "wei", "乐": "yue", "樂": "yue", "员": "yun", "洗": "xian", "覃": "qin", "翟": "zhai",
    "牟": "mou", "折": "she", "缪": "miao", "繆": "miao", "秘": "bi", "费": "fei", "盛": "sheng",
    "晟": "sheng", "燕": "yan", "宁": "ning", "葛": "ge", "薄": "bo", "臧": "zang", "重": "chong",
    "吕": "lv lu", "呂": "lv lu", "吴": "wu", "於": "yu", "长": "chang", "沈": "shen", "石": "shi",
    "祭": "zhai", "种": "chong", "逄": "pang", "粘": "nian", "行": "xing", "都": "du", "车": "che",
    "車": "che", "俞": "yu", "贾": "jia", "賈": "jia", "叶": "ye", "葉": "ye", "冯": "feng",
}  # fmt: skip
# Characters of one name, and its spellings from Cantonese, Hokkien, Hakka and older systems.
_SPELT: Final = {
    "陈陳": "chan tan chin", "黄黃": "wong huang ng", "王汪": "wong ong", "李": "lee lei",
    "张張章": "cheung chang teo", "吴吳伍": "ng goh woo", "林": "lam lim", "刘劉": "lau liew low",
    "杨楊": "yeung young yong", "蔡": "tsai choi chua", "徐許许": "hsu hui tsui",
    "郑鄭": "cheng tay", "周": "chow chou chew", "谢謝": "tse hsieh chia", "郭": "kwok kuo quek",
    "曾": "tsang tseng chan", "何": "ho", "赵趙": "chao chiu", "叶葉": "yip yeh yap",
    "梁": "leung liang neo", "罗羅": "law lo", "朱": "chu choo", "高": "ko kao", "胡": "wu woo hu",
    "孙孫": "sun suen", "冯馮": "fung", "邓鄧": "tang teng", "萧蕭肖": "siu hsiao",
    "江姜": "kong chiang", "余于": "yu yee", "苏蘇": "so soh su", "潘": "poon pan", "谭譚": "tam",
    "钟鍾": "chung", "卢盧": "lo loo", "袁": "yuen", "沈": "shum shen sim", "彭": "pang",
    "洪": "hung ang", "关關": "kwan", "马馬": "ma", "温溫": "wan wen", "邱丘": "yau chiu khoo",
    "廖": "liu liew", "方": "fong fang", "莫": "mok", "石": "shek", "戴": "tai", "范": "fan",
    "姚": "yiu yao", "金": "kam chin", "陆陸": "luk", "孔": "hung kung", "韩韓": "hon han",
    "唐": "tong", "曹": "cho tsao", "董": "tung", "魏": "ngai wei", "傅": "fu foo", "程": "ching",
    "丁": "ting", "夏": "ha hsia", "颜顏": "ngan gan", "简簡": "kan chien", "詹": "chim chan",
    "赖賴": "lai", "吕呂": "lui lu", "施": "sze shih see", "侯": "hau hou", "区區": "au",
    "欧歐": "au ou", "尹": "wan yin", "甘": "kam", "龙龍": "lung", "龚龔": "kung", "白": "pai pak",
    "顾顧": "koo ku", "柯": "ko kua", "游": "yau yu", "尤": "yau", "阮": "yuen nguyen",
    "毛": "mo mao", "史": "sze", "邵": "shiu", "康": "hong kang", "麦麥": "mak", "霍": "fok",
    "饶饒": "yiu jao", "贺賀": "ho",
}  # fmt: skip
_OF_TWO: Final = frozenset(
    """
    欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 宇文
    夏侯 端木 轩辕 軒轅 长孙 長孫 呼延 独孤 獨孤 南宫 南宮 西门 西門 百里 东郭 東郭 申屠 澹台
    """.split()  # noqa: SIM905
)
_BY_CHARACTER: Final = {
    character: tuple(spelt.split()) for line, spelt in _SPELT.items() for character in line
}  # fmt: skip


def read_family(family: str, mandarin: str) -> tuple[str, ...]:
    """Return how a family name is read, and how it is spelt elsewhere.

    Args:
        family: as written.
        mandarin: as its characters are usually read.
    """
    read = tuple(_READ_AS.get(family, mandarin).split())
    return tuple(dict.fromkeys((*read, *_BY_CHARACTER.get(family, ()))))


def split_chinese(token: str) -> tuple[str, str]:
    """Part a family name, of one character or two, from the given name after it."""
    length = 2 if token[:2] in _OF_TWO and len(token) > 2 else 1
    return token[:length], token[length:]
