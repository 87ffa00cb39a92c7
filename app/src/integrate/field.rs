//! What can be set on the page, one after the other, with the text that stands in each.

use preflight_rules::gather::Gather;

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident $id:literal;)+) => {
        /// Something that can be set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Field {
            $($(#[$meta])* $name,)+
        }

        impl Field {
            /// All of them.
            pub const ALL: &'static [Field] = &[$(Field::$name,)+];

            /// Its name: of options, that of the protocol.
            pub fn id(self) -> &'static str {
                match self {
                    $(Field::$name => $id,)+
                }
            }
        }
    };
}

fields! {
    /// The language of this page.
    Ui "ui";
    /// How the checker comes into the page: `script`, `element`, `frame`.
    Way "way";
    /// Where the checker is; this site when nothing is said.
    Checker "checker";
    /// Which loader: that of this version, with its sum, or with `floating` whichever is newest.
    Loader "loader";
    /// The notices, by a space.
    Notice "notice";
    /// The category that opens.
    Category "category";
    /// The checker's language.
    Lang "lang";
    /// Light, dark, or as the visitor has it.
    Scheme "scheme";
    /// The colour of buttons and links.
    Accent "accent";
    /// Corners, in px.
    Radius "radius";
    /// Letters, in px.
    FontSize "font-size";
    /// Least height, in px.
    MinHeight "min-height";
    /// What the frame is called to those who cannot see it.
    Title "title";
    /// The bureau's own first day of filing for star levels.
    StarOpen "star-local-open";
    /// And the last.
    StarClose "star-local-close";
    /// Whom to ask.
    Contact "contact";
    /// Who recommends, and how.
    Route "route";
    /// A line above everything.
    Line "line";
    /// What the host is told: nothing, or the outcomes once the applicant agrees.
    Report "report";
    /// Facts that are known already, as JSON.
    Prefill "prefill";
    /// The place of drafts, where there are several on one page.
    Slot "slot";
    /// Nothing, `on`, or `keep`: with an origin of its own.
    Sandbox "sandbox";
    /// A file of the bureau's own notices.
    Library "library";
    /// The pages of the bureau that show the checker, one a line.
    Hosts "hosts";
    /// What such a page sends: headers, a policy, or the tags that stand for them.
    Sent "sent";
    /// Whether that is all that it sends.
    Whole "whole";
}

/// The text in every field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values(Vec<String>);

impl Default for Values {
    fn default() -> Values {
        Values(Field::ALL.iter().map(|_| String::new()).gather())
    }
}

impl Values {
    /// What stands in a field, as typed.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(field as usize).map_or("", String::as_str)
    }

    /// The same without blanks around it.
    pub fn said(&self, field: Field) -> &str {
        self.get(field).trim()
    }

    /// Puts a text into a field.
    pub fn set(&mut self, field: Field, text: String) {
        if let Some(place) = self.0.get_mut(field as usize) {
            *place = text;
        }
    }

    /// The notices that were chosen.
    pub fn notices(&self) -> Vec<&str> {
        self.get(Field::Notice).split_whitespace().gather()
    }

    /// How the checker comes into the page.
    pub fn way(&self) -> Way {
        match self.get(Field::Way) {
            "element" => Way::Element,
            "frame" => Way::Frame,
            _ => Way::Script,
        }
    }
}

/// How the checker comes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One script tag.
    Script,
    /// An element of its own name, and the script that defines it.
    Element,
    /// A plain frame, where scripts are taken out.
    Frame,
}

impl Way {
    /// All of them.
    pub const ALL: [Way; 3] = [Way::Script, Way::Element, Way::Frame];

    /// Its name.
    pub fn id(self) -> &'static str {
        match self {
            Way::Script => "script",
            Way::Element => "element",
            Way::Frame => "frame",
        }
    }
}
