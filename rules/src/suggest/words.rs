//! The words that deny, the words that only look so, and the words that end a denial.

/// Words that deny what follows them, or, at the end of a clause part, what stands before them.
#[rustfmt::skip]
pub const NEGATORS: &[&str] = &[
    "不涉及", "不涉", "不牵涉", "不触及", "不含有", "不含", "不包括", "不包含", "不涵盖", "不带", "不是", "不属于", "不算",
    "不属", "不做", "不作", "不搞", "不上", "不改造", "不改", "不动", "不碰", "不建设", "不建", "不新建", "不扩建", "不自建",
    "不修建", "不打造", "不铺设", "不新增", "不增加", "不再", "不开展", "不进行", "不从事", "不采用", "不使用", "不用", "不需要",
    "不需", "不要", "不想", "不打算", "不准备", "不考虑", "不计划", "不申报", "不申请", "不报", "不提供", "不对外", "不面向",
    "不针对", "不设", "不纳入", "不列入", "不计入", "不买", "不购买", "不采购", "不购置", "不租", "不生产", "不制造", "不研发",
    "不开发", "不负责", "不参与", "不承担", "不承建", "不存在", "不具备", "不具有", "不会", "不得", "不为", "不在", "不占",
    "不接入", "不走", "不安装", "不升级", "不实施", "不部署", "不包", "不以", "不按", "不作为", "不谈", "不对", "不向", "不给", "不让", "不针", "不牵扯",
    "不收", "没有", "没", "未", "尚未", "暂未", "从未", "并未", "均未", "暂无", "暂不", "概不", "无", "无需", "毫无", "均无",
    "并非", "绝非", "非", "排除", "剔除", "剥离", "扣除", "撇开", "抛开", "刨除", "刨去", "除去", "去掉", "免于",
    "不属于本次",
];

/// Words that deny what stands before them and nothing after.
#[rustfmt::skip]
pub const BACKWARD: &[&str] = &["除外", "无关", "不相关", "另案", "另行申报", "另行立项", "另报", "单独申报", "单列申报", "不在此列", "不在其列", "没动", "不动了"];

/// Negators after which a whole predicate follows: “的” in it does not end the denial.
#[rustfmt::skip]
pub const COPULAS: &[&str] = &[
    "不是", "不属于", "不属", "不算", "并非", "绝非",
];

/// Words that contain the sign of a negator and deny nothing.
#[rustfmt::skip]
pub const HARMLESS: &[&str] = &[
    // 无
    "无人", "无线", "无锡", "无纸", "无源", "无缝", "无障碍", "无感", "无忧", "无接触", "无废城市", "无菌", "无机", "无损",
    "无形", "无论", "无法", "无处", "无证", "无偿", "无服务器", "无代码", "无公害", "无铅", "无尘", "无级", "无痛", "无限",
    "无极", "无影", "无国界", "无疑", "无界", "无边", "无比", "无非", "无不", "无害", "无烟", "无土", "无性", "无籽", "无抗",
    "无氧", "无油", "无刷", "无轨", "无卡", "无牌", "无现金", "无照", "无主", "无为", "无接口", "无死角", "有无", "全无", "无刀",
    "无创", "无症状", "无籍", "无偏", "无监督", "无漏", "无臭", "无名", "无私", "无数", "无穷", "无间", "无时", "无核", "无患",
    "无毒", "无图", "无模具", "无纺", "无汞", "无车承运", "无船承运",
    // 非
    "非遗", "非物质", "非洲", "非常", "非接触", "非现场", "非法", "非公有", "非公经济", "非公企业", "非公党建", "非机动车",
    "非税", "非煤", "非标", "非结构化", "非凡", "非金属", "非营利", "非居民", "非急救", "非学历", "非全日制", "非银", "非农",
    "非住宅", "非紧急", "非诉", "非羁押", "非粮", "非晶", "非织造", "非公开", "非国有", "非国企", "莫非", "是非", "除非", "南非",
    "北非", "非线性", "非侵入", "非道路", "非化石", "非传统", "非均匀", "非涉密",
    // 未、没
    "未来", "未成年", "未婚", "未知", "未必", "未央", "治未病", "未病", "未税", "未免", "未雨绸缪", "淹没", "埋没", "没落",
    "沉没", "没收", "没问题", "没多久", "有没有", "没人管", "没跑",
    // 不
    "不动产", "不仅", "不只", "不但", "不光", "不单", "不止", "不断", "不同", "不少", "不低于", "不超过", "不用跑", "不用去",
    "不用出", "不用排队", "不用再跑", "不用来回", "不用带", "不上门", "不上路", "不得不", "不会用", "不会操作", "不再跑",
    "不再难", "不再排队", "不再东奔西", "不再犯难", "不上学", "不在家", "不在身边", "不在岗", "是不是", "要不要", "不带现金",
    "不带卡", "不带身份证", "不带纸", "不带证", "不走样", "不走路", "不走弯路", "不在现场", "不动声色", "不算少", "不改道",
    "不报警", "不为零", "不得少于", "不得低于", "不做饭", "能不能", "不对称", "不对等", "不含糊", "不买票",
    // 除
    "消除", "清除", "扫除", "拆除", "解除", "删除", "免除", "开除", "根除", "除尘", "除雪", "除湿", "除草", "除险", "除法",
    "除夕", "除了", "除四害", "除冰", "除锈",
];

/// Words that end the reach of a denial.
#[rustfmt::skip]
pub const TURNS: &[&str] = &[
    "但", "而", "只", "仅", "却", "不过", "改为", "改成", "转为", "主要是", "主要做", "主要建", "重点是", "重点做", "就是",
    "就建", "就做", "就上", "专注", "专做", "光是", "单做", "实际",
];

/// What may follow a negator that still denies what stands before it: “产线改造|不|在本次申报范围内”.
#[rustfmt::skip]
pub const FILLERS: &[&str] = &[
    "涉及", "涉", "包括", "包含", "含", "纳入", "列入", "计入", "在内", "在列", "范围", "之内", "以内", "之列", "本次", "此次",
    "本项目", "该项目", "项目", "申报", "改造", "改动", "改", "动", "做", "建设", "建", "上", "报", "搞", "碰", "考虑", "任何",
    "变动", "变化", "安排", "计划", "打算", "需要", "内容", "建设内容", "投入", "过", "了", "的", "在", "其", "中", "里", "内",
    "与", "到", "本", "属于", "实施", "开展", "出去", "处理", "对外", "涉足", "有", "算", "进去", "新建", "另外", "另行", "采购",
    "购置", "部分", "呢", "啦", "也", "都", "进行", "升级", "新增", "增加", "提及", "进来", "进入",
];

/// Nouns of doing: after “的” they belong to what is denied (“不涉及产线的改造”).
#[rustfmt::skip]
pub const DOINGS: &[&str] = &[
    "改造", "建设", "升级", "更新", "新建", "扩建", "采购", "购置", "投资", "投入", "费用", "内容", "部分", "环节", "安装",
    "智能化", "数字化", "自动化", "技术改造", "情况", "工作", "开发", "研发", "部署", "使用", "应用", "运营", "生产", "制造",
    "购买", "新增", "改建", "事",
];

/// What “的” only joins to its noun: “自己的产线”.
#[rustfmt::skip]
pub const QUALIFIERS: &[&str] = &[
    "自身", "自己", "任何", "具体", "企业", "本厂", "单位", "相关", "有关", "对应", "传统", "单纯", "简单", "真正", "统一",
    "专门", "独立", "大规模", "新", "实质性", "实质", "所谓", "一般", "通常", "其他", "别", "我们", "厂里",
];

/// A trouble that is being solved: its “没有” is the reason for the project, not a limit of it.
pub const TROUBLES: &[&str] =
    &["问题", "难题", "痛点", "困境", "短板", "局面", "瓶颈", "难点", "现状", "困难", "空白", "弊端", "顽疾", "堵点"];

/// The words before such a trouble.
#[rustfmt::skip]
pub const SOLVING: &[&str] = &[
    "解决", "针对", "改变", "破解", "打破", "缓解", "结束", "扭转", "补齐", "填补", "克服", "攻克", "告别", "终结", "由于",
    "因为", "鉴于", "面对", "化解",
];

/// Words that begin a continuation of the denied list after a comma.
#[rustfmt::skip]
pub const AND_ALSO: &[&str] = &[
    "或", "以及", "及", "和", "与", "乃至", "包括",
];

/// “除…外” followed by one of these adds and takes nothing away.
#[rustfmt::skip]
pub const BESIDES: &[&str] = &[
    "还", "也", "又", "同时", "另外", "更", "并且", "亦", "一并",
];

/// What a thing is for: the served stands after it.
#[rustfmt::skip]
pub const SERVING: &[&str] = &[
    "面向", "服务于", "针对", "提供给", "为", "给",
];

/// Before “为”: part of another word.
pub const NOT_BEFORE_FOR: &str = "成作分称改定行因认转人以即更设命列视变尤极颇较广大评化名选升均应";

/// After “为” or “给”: part of another word.
pub const NOT_AFTER_FOR: &[&str] =
    &["主", "核心", "基础", "抓手", "载体", "目标", "支撑", "依托", "中心", "水", "排水", "准", "止", "例", "期", "由", "契机"];

/// What ends the served.
#[rustfmt::skip]
pub const SERVED_ENDS: &[&str] = &[
    "提供", "开展", "建设", "打造", "搭建", "开发", "研发", "研制", "定制", "实施", "赋能", "构建", "推出", "部署", "供应",
    "配套", "设计", "奠定", "的", "上门", "量身", "做", "建了", "建个", "建一", "建立", "用",
];

/// Signs that a description is about informatisation at all: where none stands, more must speak for a category.
#[rustfmt::skip]
pub const AMBIT: &[&str] = &[
    "数字", "数据", "数控", "智", "网", "信息", "系统", "平台", "软件", "app", "小程序", "5g", "4g", "ai", "线上", "在线", "电子",
    "互联", "算力", "算法", "芯片", "集成电路", "机器人", "自动", "无人", "感知", "监测", "传感", "监控", "电商", "直播", "远程",
    "物联", "区块链", "虚拟", "视频", "扫码", "机房", "基站", "光缆", "宽带", "自助", "支付", "商城", "协同", "光纤", "弱电", "基础设施", "星级", "宏站", "微站", "通信", "信号", "识别", "密码", "防火墙", "漏洞",
    "云", "产线", "生产线", "车间", "工厂", "mes", "erp", "一键", "标杆", "贯标", "上云", "大屏", "终端", "手机", "雷达", "编码",
    "标识", "孪生", "融媒体", "铁塔", "铺线", "运营商", "一网", "一体化", "安全", "一卡通", "机床", "节点", "解析", "病毒",
    "黑客", "工控", "通讯", "视觉", "动态", "在线", "语音", "翻译", "digital", "smart", "data", "cloud", "network", "software",
    "platform", "system", "online", "internet", "comput", "cyber", "robot", "automat", "tele", "sensor", "virtual", "server",
    "website", "portal", "e commerce", "e government", "intelligen", "machine", "broadband", "security", "wireless", "factory",
    "workshop", "chip", "electronic", "signal", "infrastructure", "information", "autonomous", "unmanned",
    // Technical words that stand for the whole: one of them is enough.
    "大模型", "机器学习", "深度学习", "自然语言", "生成式", "模型训练", "辅助驾驶", "自动驾驶", "脑机", "声纹", "3d打印", "增材制造",
    "激光", "半导体", "元宇宙", "北斗", "超算", "超级计算", "灾备", "容灾", "机柜", "分布式", "服务器", "管廊", "新基建", "充电桩", "充换电",
    "大脑", "数采", "国产化替代", "信创", "saas", "渗透测试", "零信任", "攻防", "靶场", "蜜罐", "木马", "国密", "加密", "可信计算",
    "身份认证", "隐私计算", "入侵", "等保", "堡垒机", "漏扫", "ddos", "waf", "fpga", "gpu", "plc", "cmos", "eda", "idc", "ipv6", "otn",
    "tsn", "iot", "iiot", "pon", "deep learning", "natural language", "neural", "recognition", "algorithm", "drone", "lidar",
    "self driving", "driverless", "3d print", "semiconductor", "integrated circuit", "fibre to", "fiber to", "fibre optic",
    "fiber optic", "base station", "gigabit", "intranet", "identifier resolution", "industry brain", "utility tunnel",
    "charging pile", "charging station", "penetration test", "zero trust", "firewall", "encrypt", "cryptogra", "malware",
    "ransomware", "intrusion", "vulnerab",
];

/// Signs of somebody's errand, not of a project.
pub const ERRANDS: &[&str] = &["简章", "坏了", "找谁", "怎么报修", "怎么修"];

/// English words that deny what follows.
#[rustfmt::skip]
pub const EN_NEGATORS: &[&str] = &[
    "no", "not", "without", "excluding", "exclude", "excludes", "except", "never", "non", "neither", "nor", "rather than",
    "instead of", "don t", "doesn t", "isn t", "aren t", "won t", "didn t", "hasn t", "dont", "doesnt", "isnt", "arent", "wont",
    "didnt", "hasnt", "cannot", "nothing to do with", "leaving out", "leaves out", "apart from", "other than", "free of",
];

/// English words that only look so.
#[rustfmt::skip]
pub const EN_HARMLESS: &[&str] = &[
    "not only", "not just", "not merely", "no later", "no less", "not less", "no more than", "not more", "no earlier",
    "no matter", "without doubt", "non profit", "non governmental", "no one", "no doubt", "no code", "not limited",
    "non destructive", "non contact", "non invasive", "non ferrous", "non woven", "not yet finished", "not yet completed",
    "not yet built", "not for profit",
];

/// English words that end a denial.
#[rustfmt::skip]
pub const EN_TURNS: &[&str] = &[
    "but", "only", "instead", "rather", "however", "just", "which", "that", "because", "so", "serving", "providing", "and we",
    "and it", "and builds", "and build", "and runs", "and run", "and offers", "and offer", "and provides", "and provide",
    "and serves", "and serve", "and sells", "and sell", "and uses", "and use", "and buys", "and buy", "and connects",
    "and connect", "and is", "and are", "and has", "and have", "we only", "it is", "yet",
];

/// English words at the end of a clause part that deny what stands before.
#[rustfmt::skip]
pub const EN_AFTER: &[&str] = &[
    "not included", "not involved", "not part of", "not covered", "not touched", "not affected", "excluded", "out of scope",
    "outside the scope", "outside of the scope", "not in scope", "not concerned", "left out", "not planned", "not our",
];
