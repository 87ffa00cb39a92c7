//! The statement. docs/proof/privacy.md names the tests that hold each sentence; a sentence without a test is not said.

/// A text in both languages.
pub struct Said {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// Some sentences under a heading.
pub struct Part {
    /// The heading.
    pub title: Said,
    /// The sentences, each a point of its own.
    pub points: &'static [Said],
}

/// What the page is called.
pub const TITLE: Said = Said { zh: "隐私说明", en: "Privacy" };

/// The page in one sentence.
pub const LEAD: Said = Said {
    zh: "您填的内容不会离开这台设备，除非您自己把它交出去。",
    en: "What you fill in stays on this device unless you hand it on yourself.",
};

/// The whole statement.
pub const PARTS: [Part; 5] = [
    Part {
        title: Said { zh: "留在这台设备上的", en: "What stays on this device" },
        points: &[
            Said {
                zh: "您填写、选择和粘贴的内容，只由您浏览器里的程序处理。",
                en: "What you type, choose or paste is worked on only by the program in your browser.",
            },
            Said {
                zh: "草稿、语言和字号存在浏览器的本地存储里（名称以 preflight. 开头），下次打开接着填；用同一台设备、同一个浏览器的人也能看到。",
                en: "Drafts, language and text size are kept in the browser's local storage (under names beginning with “preflight.”) so that you can go on another time; people who use the same browser on this device can see them too.",
            },
            Said {
                zh: "浏览器不允许保存时，内容在关闭页面后消失，页面上会写明。",
                en: "Where the browser does not allow this, your answers are gone once the page is closed, and the page says so.",
            },
            Said {
                zh: "为了没有网络时也能打开，浏览器还会存一份本网站的程序文件，其中没有您填的内容。",
                en: "So that the site opens without a network, the browser also keeps a copy of its program files, which hold nothing of yours.",
            },
        ],
    },
    Part {
        title: Said { zh: "离开这台设备的", en: "What leaves this device" },
        points: &[
            Said {
                zh: "打开以后，网页只向本网站取它自己的文件，不发送您填的内容。",
                en: "Once open, the page asks only this site for its own files, and sends nothing that you filled in.",
            },
            Said {
                zh: "没有统计、广告和别家的程序，不用 Cookie。",
                en: "There are no statistics, no advertisements, no programs of others and no cookies.",
            },
            Said {
                zh: "程序出错时，错误内容也不会发给任何人。",
                en: "If the program fails, the failure is not reported to anyone either.",
            },
            Said {
                zh: "您下载或打印的文件和复制的链接里有您的回答：交给谁，由您决定。",
                en: "Files that you save or print and links that you copy hold your answers: who gets them is up to you.",
            },
            Said {
                zh: "打开带回答的链接时，回答在 # 号之后，浏览器不会把这一部分发给服务器。",
                en: "When a link with answers is opened, they stand behind the #, a part that browsers do not send to the server.",
            },
            Said {
                zh: "本页嵌在别的网站里时，那个网站会知道页面的高度、您到了第几步、是否填完；只有您在询问框里同意后，它才得到框里列出的内容。",
                en: "When this page stands inside another site, that site learns how tall the page is, which step you are at and whether everything is answered; it gets what a dialog lists only after you agree to it there.",
            },
        ],
    },
    Part {
        title: Said { zh: "服务器能看到的", en: "What the server sees" },
        points: &[
            Said {
                zh: "和任何网站一样，浏览器来取文件时，服务器能看到您的网络地址、时间、取的是哪个文件，以及浏览器的种类和语言。",
                en: "As with any site, when your browser asks for a file the server can see your network address, the time, which file it is, and the kind and language of your browser.",
            },
            Said {
                zh: "它看不到您填的内容，也看不到您打开的是哪一步。",
                en: "It sees neither what you fill in nor which step you are at.",
            },
        ],
    },
    Part {
        title: Said { zh: "怎样删除", en: "How to delete it" },
        points: &[
            Said {
                zh: "填写和结果各页底部的“清除本机数据”会删掉这台设备上的全部草稿和设置。",
                en: "“Delete everything kept on this device”, at the foot of the pages with questions and results, deletes all drafts and settings.",
            },
            Said {
                zh: "在浏览器设置里清除本网站的数据，草稿和程序文件会一并删除。",
                en: "Clearing this site's data in the settings of the browser deletes drafts and program files together.",
            },
            Said {
                zh: "您下载的文件在您自己手里，要另行删除。",
                en: "Files that you saved are in your own hands, and are to be deleted there.",
            },
        ],
    },
    Part {
        title: Said { zh: "谁负责", en: "Who is responsible" },
        points: &[Said {
            zh: "把本网站放到网上的单位对它负责；问题请向发布本网站的单位提出。",
            en: "Whoever publishes this site is responsible for it: please put questions to them.",
        }],
    },
];
