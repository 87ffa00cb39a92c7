//! The place a description names: a notice takes the units of its own province.

use super::fold::Line;
use super::phrase::{Phrase, Span};
use super::scope::{Mood, Scopes};
use crate::gather::Gather;

/// Provinces (ids of `applicant_province`) and the names that tell them. Names that are also common words are left out, or stand
/// with 市 or 县. A notice of a province that is not listed here neither gains nor loses by a place.
const GAZETTEER: &[(&str, &str)] = &[
    (
        "jiangsu",
        "江苏 苏南 苏中 苏北 苏锡常 南京 苏州 无锡 常州 南通 徐州 扬州 镇江 泰州 盐城 淮安 连云港 宿迁 江宁 浦口区 六合区 溧水 高淳 栖霞区 建邺 玄武区 秦淮区 江北新区 昆山 太仓 常熟 张家港 吴江 吴中区 相城区 \
         姑苏 江阴 宜兴 锡山区 惠山区 梁溪 滨湖区 丹阳 句容 扬中市 丹徒 溧阳 金坛 武进 钟楼区 天宁区 海安 如皋 如东 启东 海门 通州区 崇川 靖江 泰兴 兴化市 姜堰 海陵区 仪征 高邮 宝应 江都 邗江 广陵区 东台 大丰 射阳 阜宁 滨海县 响水县 \
         建湖 盐都 亭湖 盱眙 涟水 金湖县 洪泽 淮阴 清江浦 沭阳 泗阳 泗洪 宿豫 宿城区 邳州 新沂 睢宁 沛县 丰县 铜山区 贾汪 东海县 灌云 灌南 赣榆 jiangsu nanjing suzhou wuxi changzhou nantong xuzhou yangzhou zhenjiang taizhou \
         yancheng huai*an lianyungang suqian kunshan jiangyin yixing zhangjiagang changshu taicang",
    ),
    (
        "jilin",
        "吉林 长春 四平 辽源 通化 白山市 松原 白城 延边 延吉 长白山 长白县 梅河口 公主岭 珲春 敦化 农安 德惠 榆树市 九台 双阳区 净月 汽开区 绿园区 宽城区 二道区 蛟河 桦甸 舒兰 磐石市 永吉 船营 昌邑区 龙潭区 丰满区 梨树县 伊通 \
         双辽 东丰县 东辽 集安 辉南 柳河县 临江市 抚松 靖宇 江源区 浑江 扶余 前郭 长岭县 乾安 洮南 洮北 大安市 镇赉 通榆 图们 龙井市 和龙 汪清 安图 一汽 吉事办 吉林祥云 761工程 761项目库 761库 jilin changchun siping liaoyuan tonghua baishan songyuan \
         baicheng yanbian yanji changbai meihekou hunchun dunhua gongzhuling",
    ),
];

/// A province that a description names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    province: &'static str,
    span: Span,
}

/// What a description's places mean for a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// None is named, or several provinces are.
    Open,
    /// The notice's own province alone.
    Own(Span),
    /// Another province alone.
    Other(Span),
}

/// Every place of the gazetteer that stands in a description.
pub fn find(line: &Line) -> Vec<Named> {
    let found = |province: &'static str, names: &'static str| {
        let held = names.split_whitespace().filter(|n| line.may_hold(n));
        held.flat_map(|n| Phrase::new(n).find(line)).map(move |span| Named { province, span })
    };
    GAZETTEER.iter().flat_map(|(province, names)| found(province, names)).gather()
}

/// Whether a phrase is made of the end of a place's name and the beginning of the next word (吉*林长*春), or the reverse.
pub fn straddles(places: &[Named], span: Span) -> bool {
    let cuts = |p: Span| {
        (p.start < span.start && span.start < p.end && p.end < span.end) || (span.start < p.start && p.start < span.end && span.end < p.end)
    };
    places.iter().any(|p| cuts(p.span))
}

/// The provinces named: the first place of each, in order of the gazetteer. The name of a
/// university, a street or a bank tells only when nothing else does.
pub fn named(line: &Line, places: &[Named], scopes: &Scopes) -> Vec<Named> {
    let mut sure = Vec::new();
    let mut weak = Vec::new();
    for (province, _) in GAZETTEER {
        let here = places.iter().filter(|p| p.province == *province).map(|p| p.span);
        let mut spans: Vec<Span> = here.filter(|s| scopes.mood(*s) != Mood::Denied).gather();
        crate::order::sort_by_key(&mut spans, |span| *span);
        let (borrowed, place): (Vec<Span>, Vec<Span>) = spans.into_iter().partition(|s| is_school(line, s.end) || is_street(line, s.end));
        sure.extend(place.first().map(|span| Named { province, span: *span }));
        weak.extend(borrowed.first().map(|span| Named { province, span: *span }));
    }
    if sure.is_empty() {
        weak
    } else {
        sure
    }
}

fn is_school(line: &Line, end: usize) -> bool {
    ["大学", "理工", "工业大学", "农业大学", "师范", "university"].iter().any(|w| line.has(end, w) || line.has(end + 1, w))
}

/// 南京大街, 江苏路, 南京东路, 吉林银行; not 南京路灯, not 南京街道.
fn is_street(line: &Line, end: usize) -> bool {
    let at = if "东南西北中".contains(line.at(end)) { end + 1 } else { end };
    let next = line.at(at + 1);
    match line.at(at) {
        '路' => !"灯口侧网面桥政由段边况".contains(next),
        '街' => !"道区头景".contains(next),
        _ => ["大街", "大道", "银行"].iter().any(|w| line.has(end, w)),
    }
}

/// What the places mean for a notice of a province.
pub fn place(named: &[Named], province: &str) -> Place {
    match named {
        [one] if one.province == province => Place::Own(one.span),
        [one] if GAZETTEER.iter().any(|(p, _)| *p == province) => Place::Other(one.span),
        _ => Place::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place_for(text: &str, province: &str) -> &'static str {
        let line = Line::new(text);
        match place(&named(&line, &find(&line), &Scopes::new(&line, &[])), province) {
            Place::Open => "open",
            Place::Own(_) => "own",
            Place::Other(_) => "other",
        }
    }

    #[test]
    fn one_province() {
        assert_eq!(place_for("无锡一家企业", "jiangsu"), "own");
        assert_eq!(place_for("无锡一家企业", "jilin"), "other");
        assert_eq!(place_for("a hospital in Changchun", "jilin"), "own");
        assert_eq!(place_for("长春某厂与南京大学合作", "jilin"), "own");
        assert_eq!(place_for("a hospital in Changchun with Nanjing University", "jilin"), "own");
        assert_eq!(place_for("报761项目库", "jilin"), "own");
    }

    #[test]
    fn streets_and_banks_borrow_their_names() {
        for text in ["长春市南京大街", "长春市江苏路街道", "长春市南京东路", "长春某厂，江苏银行贷款", "长春苏州街", "长春江苏大道"]
        {
            assert_eq!(place_for(text, "jilin"), "own", "{text}");
        }
        assert_eq!(place_for("江苏路街道", "jiangsu"), "own", "when nothing else tells");
        for text in ["长春、南京路灯", "长春、南京路口", "长春、南京街道", "长春、南京北斗"] {
            assert_eq!(place_for(text, "jilin"), "open", "{text}");
        }
    }

    #[test]
    fn phrases_that_cut_a_name_in_two() {
        let line = Line::new("吉林长春");
        let places = find(&line);
        let span = |start, end| Span { start, end, literal: end - start };
        assert!(straddles(&places, span(1, 3)));
        assert!(!straddles(&places, span(0, 2)) && !straddles(&places, span(0, 4)));
        let place = [Named { province: "jilin", span: span(4, 8) }];
        assert!(straddles(&place, span(2, 6)) && straddles(&place, span(6, 10)));
        for (start, end) in [(0, 2), (2, 4), (8, 10), (9, 11), (4, 6), (5, 7), (6, 8), (4, 8), (4, 10), (2, 8), (2, 10)] {
            assert!(!straddles(&place, span(start, end)), "{start}..{end} lies beside the name, inside it or around it");
        }
    }

    #[test]
    fn none_or_both() {
        assert_eq!(place_for("某企业", "jilin"), "open");
        assert_eq!(place_for("长春某厂在苏州的子公司", "jilin"), "open");
        assert_eq!(place_for("无锡一家企业", "zhejiang"), "open");
        assert_eq!(place_for("不在江苏，某企业", "jiangsu"), "open");
    }
}
