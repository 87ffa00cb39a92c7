//! Words and short sentences, both languages side by side.

use super::Word;

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $zh:literal, $en:literal;)+) => {
        $($(#[$meta])* pub const $name: Word = Word { zh: $zh, en: $en };)+

        #[cfg(test)]
        const EVERY: &[(&str, Word)] = &[$((stringify!($name), $name),)+];
    };
}

words! {
    /// The product.
    BRAND: "申报预检", "Preflight";
    /// Name of the language switch.
    LANGUAGE: "语言", "Language";
    /// Yes.
    YES: "是", "Yes";
    /// No.
    NO: "否", "No";
    /// An attestation given.
    DECLARE: "声明属实", "I declare it";
    /// An attestation not given.
    DECLARE_NOT: "不能声明", "I cannot declare it";
    /// A document at hand.
    HELD: "已备", "At hand";
    /// A document not at hand.
    HELD_NOT: "未备", "Not at hand";
    /// Unknown.
    UNSURE: "不清楚", "Not sure";
    /// Nothing selected.
    SELECT: "请选择", "Please select";
    /// Known empty text.
    NOTHING_TEXT: "没有可写的", "Nothing to state";
    /// Known empty set.
    NOTHING_SET: "都没有", "None of these";
    /// Known empty list.
    NOTHING_LIST: "没有", "There are none";
    /// The unit of an amount.
    UNIT: "单位", "Unit";
    /// A unit.
    WAN: "万元", "10,000 yuan";
    /// A unit.
    YUAN: "元", "yuan";
    /// A unit.
    YI: "亿元", "100 million yuan";
    /// A fact that a clause still needs.
    NEEDED: "待答", "needed";
    /// A fact that only adds a reminder.
    OPTIONAL: "可不填", "optional";
    /// A computed fact.
    COMPUTED: "自动计算", "computed";
    /// How a day is written.
    DAY_FORM: "如 2021-09-22、20210922、2021年9月22日", "For instance 2021-09-22";
    /// How a month is written.
    MONTH_FORM: "如 2020-06、2020年6月", "For instance 2020-06";
    /// What the result rests on.
    SO_FAR: "按目前的回答", "On the answers so far";
    /// Contradictory figures instead of an outcome.
    CONTRADICTORY: "填写的内容相互矛盾", "The figures contradict each other";
    /// What to do about it.
    CONTRADICTORY_HELP: "改正下列矛盾后才有结论。", "There is a result once these are mended.";
    /// Unreadable fields.
    UNREADABLE: "项不能识别，按未填处理", "not readable, counted as not given";
    /// The clauses that decide.
    DECIDING: "要看的条款", "Clauses to look at";
    /// No clause decides against.
    DECIDING_NONE: "没有不符、待补或有疑的条款。", "No clause is unmet, open or doubtful.";
    /// Hides the rest.
    SHOW_FEW: "只看要看的条款", "Show only those to look at";
    /// Where the clauses on dates are.
    DEADLINES_APART: "期限条款见“申报材料包”。", "Clauses on dates are in the hand-in pack.";
    /// The clause in our words.
    CLAUSE: "条款（本工具转述）", "The clause, in our words";
    /// Our reading.
    READING: "本工具读法", "Reading of this tool";
    /// Questions of a clause.
    QUESTIONS_OF: "相关问题", "Its questions";
    /// The way out.
    REMEDY: "怎么办", "What to do";
    /// Texts that are not held.
    NOT_HELD: "本工具没有的文本", "Texts not held here";
    /// The applicant's window.
    WINDOW: "申报窗口", "Application window";
    /// Why it is apart.
    WINDOW_APART: "时间窗口单独列出，不影响上面的条件结论。", "The window stands apart: it never changes the result above.";
    /// The day of the calendar.
    AS_OF: "以哪一天为今天", "Count from";
    /// Why one would change it.
    AS_OF_HELP: "默认今天（北京时间）。改成别的日子可以演练，只影响这里的状态和天数。", "Today in Beijing unless changed. Another day rehearses: only the states and days here follow.";
    /// Materials.
    MATERIALS: "申报材料", "Materials";
    /// Our advice.
    ADVISORY: "建议", "advised";
    /// Routes.
    ROUTES: "申报渠道", "How to file";
    /// Contacts.
    CONTACTS: "联系方式", "Contacts";
    /// They may be out of date.
    CONTACTS_OLD: "来自通知原文，注明年份；现在可能已变。", "As printed in the notice, with its year; they may have changed.";
    /// What the tool is not.
    DISCLAIMER: "本页只对照通知文字，不代表主管部门意见，最终以原文和主管部门解释为准。", "This page compares with the text of the notice; it does not speak for any authority. The original text prevails.";
    /// No date in the text.
    NO_DATE: "文中未给日期", "no date in the text";
    /// From.
    FROM: "自", "from";
    /// Until.
    UNTIL: "至", "until";
    /// From the first day to the last.
    THROUGH: "至", "to";
    /// What it does.
    MOTTO: "先对照，再申报", "Check first, then apply";
    /// How.
    LEAD: "用两三句话写下项目在做什么，看看适合哪个计划、哪个类别，再逐条核对条件。", "Say in two or three sentences what the project does, see which programme and category it fits, then check every condition.";
    /// Where answers stay.
    LOCAL: "内容只在本机，不上传", "Stays on this device";
    /// Kept.
    SAVED: "已保存在本机，不上传", "Saved on this device only";
    /// About to be kept.
    SAVING: "正在保存到本机…", "Saving on this device...";
    /// Where answers stay when the browser keeps nothing.
    NOT_KEPT: "此环境无法保存，请用进度文件带走", "Cannot be saved here; take a progress file with you";
    /// Another window changed it.
    NOT_SAVED_NOW: "暂未保存：另一窗口也改了这份草稿", "Not saved yet: another window changed this draft";
    /// Names the tools of the header.
    TOOLS: "工具", "Tools";
    /// To the main part.
    SKIP: "跳到正文", "Skip to the content";
    /// Large type, high contrast.
    LARGE: "长辈模式", "Large type";
    /// The drafts.
    DRAFTS: "我的草稿", "My drafts";
    /// What drafts are.
    DRAFTS_LEAD: "草稿只存在这个浏览器里。换电脑请用进度文件。", "Drafts live in this browser only. To move to another computer, use a progress file.";
    /// What they are where nothing is kept.
    DRAFTS_NOWHERE: "此环境无法保存：关闭页面后草稿即丢失，请先保存进度文件。", "Nothing can be saved here: drafts are lost when the page closes. Save a progress file first.";
    /// A new draft.
    DRAFT_NEW: "新建草稿", "New draft";
    /// No more drafts.
    DRAFTS_FULL: "草稿已满 50 份，请先在“我的草稿”里删除几份。", "There are 50 drafts, and no more fit. Delete some under “My drafts” first.";
    /// Its name.
    DRAFT_NAME: "草稿名称", "Name of the draft";
    /// The one worked on.
    DRAFT_HERE: "正在编辑", "open now";
    /// Copies it.
    DRAFT_COPY: "复制一份", "Make a copy";
    /// It was copied.
    DRAFT_COPIED: "已复制，列在最后。", "Copied; the copy stands last.";
    /// Removes it.
    DRAFT_REMOVE: "删除", "Delete";
    /// Opens it.
    OPEN: "打开", "Open";
    /// Takes a deletion back.
    UNDO: "撤销", "Undo";
    /// Puts a message away.
    CLOSE: "关闭", "Close";
    /// Two windows, one draft.
    CLASH: "这份草稿在另一个窗口也改过", "This draft was changed in another window too";
    /// What to do about it.
    CLASH_HELP: "两边都不会丢：没有选的那一份另存为副本。", "Nothing is lost: the version you do not choose is kept as a copy.";
    /// This window's.
    KEEP_MINE: "继续用本窗口的", "Go on with this window's";
    /// The other window's.
    TAKE_THEIRS: "改用另一窗口的", "Take the other window's";
    /// A link with answers.
    OFFER_LINK: "链接里带有填写内容", "This link carries answers";
    /// What taking it does.
    OFFER_LINK_HELP: "载入后成为一份新草稿，不会改动现有草稿。", "They become a new draft; your present drafts stay as they are.";
    /// A progress file.
    OFFER_FILE: "已读取进度文件", "The progress file was read";
    /// What taking it does.
    OFFER_FILE_HELP: "载入后成为一份新草稿，不会改动现有草稿。", "It becomes a new draft; your present drafts stay as they are.";
    /// The page was saved with answers that were changed since.
    OFFER_INSIDE: "这个文件里另存有一份回答", "This file also holds answers as they were saved";
    /// What taking it does.
    OFFER_INSIDE_HELP: "现在打开的是本机上接着改过的版本。载入文件里的那份会成为一份新草稿，不会改动现有草稿。", "What is open is the version that was gone on with on this device. The one in the file becomes a new draft; your present drafts stay as they are.";
    /// Takes what is offered.
    TAKE: "载入", "Load";
    /// Leaves it.
    LEAVE: "不用了", "No, thanks";
    /// Not a text.
    FILE_UNREADABLE: "这个文件读不出来，不是本工具的进度文件。", "This file cannot be read; it is not a progress file of this tool.";
    /// Saved under other rules.
    FILE_OTHER_RULES: "这份文件按另一版规则保存，载入后按当前规则重新核对，结论可能不同。", "It was saved under another version of the rules; the answers are checked anew and the result may differ.";
    /// Saved for another notice than the one open.
    FILE_NOT_THIS_NOTICE: "这份文件属于另一份通知，载入后会转到那份通知。", "It belongs to another notice; loading it takes you there.";
    /// A part did not load.
    PART_FAILED: "这部分内容没有载入成功。请检查网络后刷新页面；已填内容不受影响。", "This part could not be loaded. Check the connection and reload; your answers are safe.";
    /// A part is loading.
    LOADING: "正在载入…", "Loading...";
    /// Put on the clipboard.
    COPIED: "已复制", "Copied";
    /// Not put on the clipboard.
    COPY_FAILED: "浏览器不允许复制，请手动选择文字。", "The browser does not allow copying; please select the text by hand.";
    /// Wiping.
    CLEAR: "清除内容", "Clear";
    /// What wiping does.
    CLEAR_HELP: "清除后可以撤销，直到关闭页面。", "It can be undone until the page is closed.";
    /// Drops every answer of this draft.
    START_OVER: "清空这份草稿的回答", "Clear the answers of this draft";
    /// Drops everything.
    FORGET_ALL: "清除本机数据", "Delete everything kept on this device";
    /// The hash of the rules.
    RULES: "规则版本", "Rules";
    /// Goes to the result on small screens.
    SEE: "看结果", "See the result";
    /// The draft that was left.
    LAST: "继续上次的草稿", "Go on with your draft";
    /// The description.
    DESCRIBE: "项目简介", "What the project does";
    /// How to describe.
    DESCRIBE_HELP: "写清做什么、给谁用、建在哪、投资大致多少。内容只在本机分析。", "What it does, for whom, where, roughly how much. It is analysed on this device only.";
    /// Asks for suggestions.
    SUGGEST: "看适合哪一类", "See what fits";
    /// Opens a progress file.
    OPEN_FILE: "打开进度文件", "Open a progress file";
    /// Words to pick.
    PICK_CUES: "不想写？挑几个词", "Rather not write? Pick some words";
    /// How to pick.
    PICK_CUES_HELP: "点一下加进简介，再点一下拿掉，随时给出建议。", "A word joins the description when pressed and leaves when pressed again; suggestions follow at once.";
    /// What fits.
    SUGGESTIONS: "较适合的类别", "What fits best";
    /// Nothing was described.
    SUGGEST_EMPTY: "先写几句项目简介，或者直接选下面的通知。", "Describe the project first, or choose a notice below.";
    /// Nothing fits.
    SUGGEST_NONE: "没有找到明显对应的类别。换个说法再试，或者直接选下面的通知。", "Nothing clearly fits. Try other words, or choose a notice below.";
    /// What a suggestion is.
    SUGGEST_NOTE: "这只是按用词给出的建议，不是判定；以逐条核对为准。", "These are hints from your wording, not decisions; the clauses decide.";
    /// The words that spoke.
    CUES: "依据", "Because of";
    /// Goes to a category.
    CHECK_THIS: "核对这一类", "Check this one";
    /// Other places to look.
    ELSEWHERE: "这部分更像别的类别", "This part belongs elsewhere";
    /// How it works.
    HOW: "怎么用", "How it works";
    /// First.
    HOW_1: "写简介，或者直接选通知和类别。", "Describe the project, or choose a notice and category.";
    /// Second.
    HOW_2: "只回答还会影响结论的问题；不清楚可以照实说。", "Answer only what can still change the result; saying you do not know is fine.";
    /// Third.
    HOW_3: "逐条看结论、差多少、怎么改。", "See clause by clause what is met, how far off the rest is, and what to do.";
    /// Fourth.
    HOW_4: "带走材料清单、日历、打印件和进度文件。", "Take away the material list, the calendar, a printout and a progress file.";
    /// What it is not.
    HOW_NOTE: "不知道的不算通过，也不算不通过；通知没写清的，照实告诉你。", "What is not known is never counted as met or unmet; what the notice leaves open is said to be open.";
    /// The notices.
    NOTICES: "全部通知", "All notices";
    /// The first round is over.
    LATER_ROUNDS: "首轮已过", "First round over";
    /// The categories of a notice.
    CATEGORIES: "类别", "Categories";
    /// The category chosen.
    CATEGORY: "申报类别", "Category";
    /// None chosen yet.
    CATEGORY_CHOOSE: "先选一个类别", "Choose a category first";
    /// Chosen.
    CHOSEN: "已选", "chosen";
    /// Begins.
    BEGIN: "开始回答", "Start";
    /// Goes on.
    GO_ON: "继续回答", "Go on";
    /// Everything is answered.
    REVIEW: "查看回答和结论", "Review answers and result";
    /// Every question.
    ALL_QUESTIONS: "全部问题（一页填完）", "Every question on one page";
    /// The parts of the form.
    PARTS: "填写进度", "Your progress";
    /// Windows and dates.
    DATES: "时间", "Dates";
    /// To the next screen.
    CONTINUE: "保存并继续", "Save and go on";
    /// To the answers.
    CONTINUE_CHECK: "核对回答", "Check the answers";
    /// To the answers, from one.
    BACK_TO_CHECK: "改好，回到核对页", "Done, back to the answers";
    /// Back to the task list.
    TO_TASKS: "填写进度", "Task list";
    /// The screen before.
    BEFORE: "上一步", "Back";
    /// Why there is no such page.
    NO_PAGE_HELP: "这份通知没有这一部分或这个问题。", "This notice has no such part or question.";
    /// Not now.
    LATER: "稍后再答", "Answer later";
    /// Nothing on this screen matters.
    NOTHING_ASKED: "这一屏的问题目前都不影响结论，可以直接继续。", "Nothing on this screen can change the result now; go on.";
    /// Why questions are folded away.
    QUIET_HELP: "按现有回答，这些答案改变不了任何一条的结论；想填也可以，会保留。", "On the answers so far these change no clause. You may still answer them; they are kept.";
    /// Questions that a change opened.
    NEWLY_OPENED: "改动后新出现的问题", "Newly asked because of this change";
    /// No such page.
    NO_PAGE: "没有这一页", "There is no such page";
    /// A fact that cannot change anything now.
    QUIET: "目前不影响结论", "no effect for now";
    /// An answer that changes nothing now.
    IDLE: "已保留，目前不影响结论", "kept; no effect for now";
    /// Why it is asked.
    WHY_ASKED: "为什么问这个？", "Why is this asked?";
    /// No clause uses it.
    USED_BY_NONE: "没有条款用到它，只用于显示渠道、材料或日历。", "No clause uses it; it only serves the route, the materials or the calendar.";
    /// What to do about errors.
    ERRORS_HELP: "改好再继续；也可以选“不清楚”或“稍后再答”。原文都还在。", "Mend these to go on, or choose “Not sure” or “Answer later”. What you typed is still there.";
    /// Earlier records of a long list.
    ROWS_BACK: "上一页", "Previous";
    /// Later records.
    ROWS_ON: "下一页", "Next";
    /// Pastes a table.
    PASTE: "从表格粘贴", "Paste from a spreadsheet";
    /// The box for it.
    PASTE_LABEL: "把表格里的行粘贴到这里", "Paste the rows here";
    /// Reads it.
    PASTE_READ: "读入", "Read";
    /// Nothing was found.
    PASTE_NOTHING: "没有读到任何一行。请连同表头一起复制，或按上面的列顺序粘贴。", "No row was found. Copy the header too, or paste the columns in the order above.";
    /// The code.
    CODE: "统一社会信用代码", "Unified social credit code";
    /// What it is for.
    CODE_HELP: "选填。只在本机核对校验码，并据此建议单位性质和登记地，由你决定采不采用。", "Optional. The check digit is verified on this device; it can propose type and place of registration for you to accept.";
    /// It is well formed.
    CODE_GOOD: "✓ 校验码正确", "The check digit is right";
    /// What it proposes.
    CODE_PROPOSES: "代码显示，可以这样回答：", "Going by the code, the answers would be:";
    /// Accepts it.
    CODE_ACCEPT: "按代码填写", "Answer so";
    /// The verdict.
    RESULT: "核对结果", "Result";
    /// Facts to give next.
    NEXT: "还要知道", "Still to be known";
    /// Shows all.
    SHOW_ALL: "展开全部条款", "Show every clause";
    /// Why the verdict is as it is.
    WHY: "核对", "Compared";
    /// Who decides.
    LEDGER: "谁来判断", "Who decides";
    /// The clauses, for those who only read.
    CRITERIA: "通知的要求", "What the notice asks";
    /// What they are.
    CRITERIA_HELP: "由本工具转述，以通知原文为准。", "In the words of this tool; the notice itself decides.";
    /// What it shows.
    LEDGER_HELP: "通知的每一条都在，包括本工具不判断的。", "Every clause of the notice is here, those that this tool does not decide included.";
    /// Filters the list.
    FILTER: "按结论筛选", "Filter by verdict";
    /// No filter.
    ALL: "全部", "All";
    /// In the order of the text.
    BY_TEXT: "按原文顺序", "In the order of the text";
    /// Dates of the project.
    TIMES: "时间线", "Time line";
    /// None are known.
    NO_TIMES: "还没有填写日期。", "No dates are given yet.";
    /// Nothing fails.
    FIX_NOTHING: "没有不符的条款。有疑和可补正的，列在下面。", "No clause is unmet. What is doubtful or to be mended stands below.";
    /// Nothing fails so far.
    FIX_NOT_YET: "已答的部分没有不符，但还不能下结论。", "Nothing answered so far is unmet, but there is no conclusion yet.";
    /// What plans are.
    FIX_LEAD: "下面是能消除全部不符的最少改动。只改属实的内容；“试算”不会动你的回答。", "These are the fewest changes that clear every unmet clause. Change only what is true; trying one leaves your answers alone.";
    /// No plan.
    FIX_STUCK: "没有找到能消除全部不符的改法。", "No set of changes was found that clears everything unmet.";
    /// Where to look instead.
    INSTEAD: "可以看看别的类别或通知，也可以向主管部门核实。", "Look at other categories or notices, or ask the bureau.";
    /// Describe again.
    DESCRIBE_AGAIN: "重新描述项目", "Describe the project again";
    /// What a plan clears.
    CLEARS: "消除", "Clears";
    /// Add a record.
    ADD_RECORD: "补充一条记录", "add a record";
    /// Tries a plan.
    TRY: "试算", "Try it";
    /// Cannot be tried.
    TRY_NOT: "需要补充记录，请到对应问题里添加。", "A record is to be added; please add it at the question itself.";
    /// What is tried.
    TRIAL: "试算结果（尚未改动回答）", "Trial (your answers are untouched)";
    /// What it is for.
    TRIAL_HELP: "只有确实能做到、并且属实时才采用；采用后可以撤销。", "Take it over only if it is, or will be, true. It can be undone.";
    /// Before and after.
    TRIAL_OUTCOME: "结论", "Result";
    /// Writes it into the answers.
    TRIAL_TAKE: "采用，写入回答", "Take over into the answers";
    /// Forgets it.
    TRIAL_DROP: "不采用", "Leave it";
    /// What papers mend.
    SOFTER: "可补正和需留意的", "To mend and to mind";
    /// What check answers is.
    CHECK_LEAD: "所有回答都在这里。改一项，回答它新带出的问题，再回到这一页。", "All your answers. Change one, answer what it newly opens, and come back here.";
    /// Nothing is missing.
    CHECK_NONE: "没有缺少会影响结论的回答。", "Nothing that could change the result is missing.";
    /// Changes an answer.
    CHANGE: "修改", "Change";
    /// No answer, and one is needed.
    NOT_GIVEN: "未填", "not given";
    /// No answer, and none is needed.
    NOT_GIVEN_QUIET: "未填（目前不影响）", "not given (no effect for now)";
    /// Not known, and it matters.
    MATTERS: "会影响结论", "matters for the result";
    /// Cannot be read.
    CANNOT_READ: "不能识别", "cannot be read";
    /// What the matrix is.
    COMPARE_LEAD: "同一份回答，对照每份通知、每个类别。点类别名称可以过去继续。", "The same answers against every notice and category. Follow a name to go on there.";
    /// Column.
    COMPARE_WHAT: "计划 · 类别", "Programme and category";
    /// Column.
    COMPARE_CLAUSE: "决定条款", "Deciding clause";
    /// Column.
    COMPARE_MISSING: "还缺", "Missing";
    /// What the pack is.
    PACK_LEAD: "时间、材料、渠道、可誊写的数值和依据都在这里。", "Dates, materials, route, values to transcribe and policy basis.";
    /// Shows the attachment.
    PRINT_VIEW: "打印件", "Printout";
    /// Prints.
    PRINT: "打印", "Print";
    /// Saves the progress file.
    SAVE_PROGRESS: "保存进度文件", "Save a progress file";
    /// Saves the calendar.
    SAVE_CALENDAR: "加入日历（.ics）", "Add to a calendar (.ics)";
    /// Saves the report.
    SAVE_REPORT: "报告数据（JSON）", "Report as JSON";
    /// What the progress file is.
    PROGRESS_HELP: "进度文件是一个网页，能看能存；在首页“打开进度文件”即可继续。里面有你的全部回答，请妥善保管。", "The progress file is a readable page with all your answers; open it from the start page to go on. Keep it safe.";
    /// Names the copy of a page that a browser saved.
    COPY_TITLE: "申报预检（另存的副本）", "Preflight (a saved copy)";
    /// What such a copy can and cannot.
    COPY_LEAD: "这是浏览器另存下来的副本，只能阅读，程序不在其中。要接着填写，请打开下面的地址；需要离线使用，请在那里“保存离线版”。", "This is a copy that a browser saved: it can be read, but the program is not in it. To go on, open the address below; to work offline, save the offline version there.";
    /// Saves the one file.
    SAVE_OFFLINE: "保存离线版", "Save the offline version";
    /// Saves it with the answers.
    SAVE_OFFLINE_WITH: "保存离线版（含当前回答）", "Save it with these answers inside";
    /// Saves what a newer version wrote, or damage made unreadable.
    SAVE_ASIDE: "下载读不了的旧内容", "Download what could not be read";
    /// Leads to the page about privacy.
    PRIVACY: "隐私说明", "Privacy";
    /// How another site shows the checker.
    INTEGRATE: "放到本单位网站上", "Put this on your site";
    /// What it is.
    OFFLINE_HELP: "离线版是一个网页文件，双击即可在没有网络的电脑上使用，不联网、不安装。含回答的文件打开就是当前这份草稿，请妥善保管。", "The offline version is one file that works without a network or installation: open it by a double click. With answers inside it opens on this draft; keep it safe.";
    /// It could not be had.
    OFFLINE_FAILED: "没能取得离线版文件。请检查网络后再试；已填内容不受影响。", "The offline version could not be fetched. Check the connection and try again; your answers are safe.";
    /// Names version and rules.
    VERSIONS: "版本与规则", "Version and rules";
    /// The version of the program.
    VERSION: "程序版本", "Version";
    /// Shares.
    SHARE: "分享链接", "Share link";
    /// What it holds.
    SHARE_HELP: "注意：链接里包含你填写的全部回答，任何拿到链接的人都能看到。回答放在 # 之后，不会发给服务器。", "Mind: the link holds all your answers, and whoever has it can read them. They stand after the # and are never sent to a server.";
    /// The link.
    SHARE_LINK: "带回答的链接（也可右键或长按复制）", "The link with the answers (copy it from its menu)";
    /// Too many answers.
    LINK_TOO_LONG: "回答太多，链接放不下，请改用进度文件。", "Too many answers for a link; please use a progress file.";
    /// Copies it.
    SHARE_COPY: "复制带回答的链接", "Copy a link with the answers";
    /// Where materials are marked.
    MATERIALS_MARK: "到“材料与声明”标记已备材料", "Mark what is at hand under documents";
    /// Several routes are possible.
    ROUTES_OPEN: "取决于尚未填写的情况，可能是以下之一：", "Depends on what is not yet given; one of these:";
    /// The sheet.
    SHEET: "誊写单", "Transcription sheet";
    /// What it is for.
    SHEET_HELP: "逐项复制到申报系统。", "Copy the values one by one into the upload system.";
    /// Copies a value.
    COPY: "复制", "Copy";
    /// The unit's name.
    UNIT_NAME: "申报单位名称", "Name of the unit";
    /// The project's name.
    PROJECT_NAME: "项目名称", "Name of the project";
    /// Notices that came from a file; its sum follows.
    LOCAL_NOTICES: "本地通知文件 SHA-256", "Local notice file, SHA-256";
    /// What the page was to show and cannot.
    LIBRARY_TITLE: "本网站的通知没有载入", "The notices of this site could not be loaded";
    /// Why nothing else is shown.
    LIBRARY_LEAD: "没有它们，这里什么都不判断。以前填写的内容仍在本机。", "Without them nothing is decided here. What you filled in before is still on this device.";
    /// What is wrong.
    LIBRARY_WHY: "出了什么问题", "What is wrong";
    /// It could not be fetched.
    LIBRARY_MISSING: "取不到通知文件。", "The notice file could not be fetched.";
    /// It did not come in time.
    LIBRARY_LATE: "通知文件迟迟没有传来。", "The notice file did not come in time.";
    /// What the bureau should do.
    LIBRARY_MISSING_MEND: "核对文件地址和服务器设置。", "Check the address of the file, and the server.";
    /// For whom the advice is.
    LIBRARY_BUREAU: "网站管理单位怎么办", "What those who run the site should do";
    /// For whom the advice is.
    LIBRARY_APPLICANT: "您可以怎么办", "What you can do";
    /// What an applicant can do.
    LIBRARY_AGAIN_HELP: "过一会儿重试；仍不行，请告诉网站管理单位。", "Try again in a while, or tell those who run the site.";
    /// Opens the page anew.
    LIBRARY_AGAIN: "重新载入", "Load again";
    /// What the built-in notices are.
    LIBRARY_BUILT_IN_HELP: "也可以改用程序内置的通知，它们可能不是本网站要用的：", "Or use the notices that are built in, which may not be those that the site means:";
    /// Takes them.
    LIBRARY_BUILT_IN: "改用内置通知", "Use the built-in notices instead";
    /// The offline file holds other notices.
    OFFLINE_BUILT_IN: "离线文件只含内置通知，不含本网站的，这里不提供。", "The offline file holds the built-in notices, not those of this site; it is not offered here.";
    /// The policy basis.
    POLICY: "政策依据", "Policy basis";
    /// What it is.
    POLICY_HELP: "以下文件期限已过，只能作为历史来源引用，不影响任何结论；对应关系由本工具整理。", "These documents have expired. They may be cited as historical sources and change no result; the mapping is ours.";
    /// No category yet.
    POLICY_CHOOSE: "先选类别。", "Choose a category first.";
    /// None.
    POLICY_NONE: "没有可引用的历史文件。", "There is no historical document to cite.";
    /// The label.
    HISTORICAL: "历史文件", "historical";
    /// The main area.
    POLICY_MAIN: "主要对应", "main";
    /// A further area.
    POLICY_ALSO: "也可对应", "also";
    /// Opens the dialog about telling the site around the frame.
    CONSENT_ASK: "看看会发送什么，再决定", "See what would be sent, and decide";
    /// The same once it was answered.
    CONSENT_AGAIN: "重新决定", "Decide anew";
    /// Nothing depends on it.
    CONSENT_FREE: "发不发送由您决定。不发送，预检照常使用。", "It is for you to decide. The check works all the same if nothing is sent.";
    /// The title of the dialog.
    CONSENT_TITLE: "把预检结论发送给这个网站？", "Send the outcome to this site?";
    /// What would be sent.
    CONSENT_WHAT: "会发送：通知的编号和版本、规则的校验值、您所选类别的编号和结论。", "What is sent: the notice and its edition, the check sum of the rules, the category you chose and its outcome.";
    /// What would not.
    CONSENT_NOT: "不会发送：您填写的任何内容（单位、项目、金额、日期等），也不发送逐条的判断。", "What is not sent: anything that you entered (unit, project, amounts, dates and so on), or the result of any single clause.";
    /// The other categories too.
    CONSENT_OTHERS: "同时发送本通知其他类别的结论（按同样的回答得出）", "Also send the outcomes of the other categories of this notice (by the same answers)";
    /// Before the message itself.
    CONSENT_EXACT: "将要发送的内容，一字不差：", "This is sent, to the letter:";
    /// What agreeing means.
    CONSENT_ONCE: "同意只管这一次；发出后不能收回，怎样使用由该网站负责。外面另加的只有协议名称、版本和嵌入页的随机编号。", "You agree to this one time only. What is sent cannot be taken back, and the site answers for its use. Around it go only the name and version of the protocol and random numbers of this frame.";
    /// The host covers the dialog, or moves it.
    CONSENT_COVERED: "没有发送：对话框刚才在移动，或者有东西盖在上面。请等它完整显示、静止不动，再点一次；仍然不行，就不要在这里发送，把预检在单独的窗口中打开。", "Nothing was sent: the dialog was moving, or something lay over it. Wait until all of it shows and stands still, and press again. If that does not help, do not send it from here: open the check in a window of its own.";
    /// Yes.
    CONSENT_AGREE: "同意发送这一次", "Agree, send it this once";
    /// No.
    CONSENT_REFUSE: "不发送", "Do not send";
    /// On its way.
    CONSENT_GOING: "正在发送……", "Being sent …";
    /// The outcome is another now.
    CONSENT_SINCE: "之后改过答案，结论已经不同：网站得到的是改前的结论。", "The answers were changed since, and the outcome is another now: the site has the one from before.";
    /// The message that was sent.
    CONSENT_SENT: "发出的内容", "What was sent";
    /// The attachment's mark.
    ATTACHMENT: "附件", "Attachment";
    /// The attachment's title.
    PAPER_TITLE: "申报条件自查表", "Self-check of the conditions for application";
    /// The notice.
    PAPER_NOTICE: "依据通知", "Notice";
    /// The date.
    PAPER_DATE: "自查日期", "Date of the check";
    /// Part one.
    PAPER_RESULT: "一、自查结论", "1. Result";
    /// Part two.
    PAPER_CLAUSES: "二、逐条核对", "2. Clause by clause";
    /// Part three.
    PAPER_VALUES: "三、填报数值", "3. Values given";
    /// A column.
    PAPER_CLAUSE: "条款", "Clause";
    /// A column.
    PAPER_WHAT: "内容", "Subject";
    /// Where to sign.
    PAPER_SIGN: "填表人（签字）：　　　　　　单位（盖章）：　　　　　　日期：　　年　　月　　日", "Filled in by (signature):                    Unit (seal):                    Date:";
}

#[cfg(test)]
mod tests {
    use super::EVERY;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in EVERY {
            let (zh, en) = (word.get(preflight_rules::Lang::Zh), word.get(preflight_rules::Lang::En));
            assert!(!zh.is_empty() && !en.is_empty(), "{name}");
            let chinese = |text: &str| text.chars().any(|c| ('一'..='鿿').contains(&c));
            assert!(chinese(zh) && !chinese(en) && en.starts_with(|c: char| c.is_ascii()), "{name}");
        }
    }
}
