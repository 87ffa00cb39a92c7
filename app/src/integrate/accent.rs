//! Whether an accent can be read: WCAG 2 contrast on what it stands on, and the shade that is worn where it cannot. The same reckoning as
//! the frame's own (`public/embed/theme.js`).

/// A light or a dark page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Red, green and blue, from 0 to 255.
type Rgb = [f64; 3];

/// Least contrast of text, AA.
pub const AA: f64 = 4.5;

const WHITE: Rgb = [255.0; 3];
/// What is written on an accent that is too light for white.
const INK: Rgb = [12.0, 20.0, 28.0];

impl Scheme {
    /// Both.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// What accents stand on, as `css/settings.css` has it: paper and ground.
    fn grounds(self) -> [Rgb; 2] {
        match self {
            Scheme::Light => [WHITE, [244.0, 246.0, 248.0]],
            Scheme::Dark => [[23.0, 32.0, 42.0], [15.0, 22.0, 29.0]],
        }
    }

    /// Where shades go that can be read better.
    fn end(self) -> Rgb {
        match self {
            Scheme::Light => [0.0; 3],
            Scheme::Dark => WHITE,
        }
    }
}

/// An accent in a scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Worn {
    /// The least contrast of the accent that was asked for, as text, from 1 to 21.
    pub contrast: f64,
    /// Whether it is enough; otherwise the shade is another.
    pub enough: bool,
    /// What is worn, as `#rrggbb`.
    pub shade: String,
    /// The contrast of that.
    pub worn: f64,
}

/// What becomes of an accent (`#rgb` or `#rrggbb`) in a scheme; nothing when it is none.
pub fn worn(accent: &str, scheme: Scheme) -> Option<Worn> {
    let asked = parts(accent)?;
    let mut shade = asked;
    let mut step = 1;
    while !readable(shade, scheme) && step <= 100 {
        shade = mixed(asked, scheme.end(), f64::from(step) / 100.0);
        step += 1;
    }
    Some(Worn { contrast: least(asked, scheme), enough: readable(asked, scheme), shade: written(shade), worn: least(shade, scheme) })
}

/// A colour as `#rrggbb`; nothing when it is none.
pub fn long(color: &str) -> Option<String> {
    parts(color).map(written)
}

fn parts(color: &str) -> Option<Rgb> {
    let digits = color.trim().strip_prefix('#')?;
    let part = |at: usize| -> Option<f64> {
        let value = match digits.len() {
            3 => u8::from_str_radix(&digits.get(at..=at)?.repeat(2), 16),
            6 => u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16),
            _ => return None,
        };
        value.ok().map(f64::from)
    };
    Some([part(0)?, part(1)?, part(2)?])
}

fn written([r, g, b]: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", r as u8, g as u8, b as u8)
}

/// So much of the second colour in the first, in whole parts.
fn mixed(a: Rgb, b: Rgb, share: f64) -> Rgb {
    let [[r, g, b], [x, y, z]] = [a, b];
    [(r, x), (g, y), (b, z)].map(|(from, to)| (from + (to - from) * share).round())
}

/// Relative luminance, from 0 to 1.
fn luminance(color: Rgb) -> f64 {
    let [r, g, b] = color.map(|part| if part <= 10.31475 { part / 3294.6 } else { ((part / 255.0 + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b {
        a / b
    } else {
        b / a
    }
}

/// The least contrast of an accent as text.
fn least(accent: Rgb, scheme: Scheme) -> f64 {
    let [paper, ground] = scheme.grounds();
    contrast(accent, paper).min(contrast(accent, ground))
}

/// Whether an accent can be read as text, and text on it: white, or ink where white is too little.
fn readable(accent: Rgb, scheme: Scheme) -> bool {
    let on = if contrast(accent, WHITE) >= AA { WHITE } else { INK };
    least(accent, scheme) >= AA && contrast(accent, on) >= AA
}

/// A contrast with two digits, never rounded up to what it is not.
pub fn told(contrast: f64) -> String {
    format!("{:.2}", (contrast * 100.0).floor() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let of = |a: &str, b: &str| told(contrast(parts(a).unwrap(), parts(b).unwrap()));
        assert_eq!(
            [of("#000", "#fff"), of("#fff", "#ffffff"), of("#777", "#fff"), of("#0b4f8a", "#fff")],
            ["21.00", "1.00", "4.47", "8.40"]
        );
        for bad in ["", "#", "#12", "#1234", "#gggggg", "fff", "#12345é"] {
            assert!(parts(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn what_is_worn_can_always_be_read() {
        for r in (0..=255).step_by(15) {
            for g in (0..=255).step_by(15) {
                for b in (0..=255).step_by(15) {
                    let accent = format!("#{r:02x}{g:02x}{b:02x}");
                    for scheme in Scheme::ALL {
                        let found = worn(&accent, scheme).unwrap();
                        assert!(found.worn >= AA, "{accent} {scheme:?} {found:?}");
                        assert_eq!(found.enough, found.shade == accent, "{accent} {scheme:?} {found:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_red_is_kept_in_the_light_and_made_lighter_in_the_dark() {
        let (light, dark) = (worn("#a61e1e", Scheme::Light).unwrap(), worn("#a61e1e", Scheme::Dark).unwrap());
        assert!(light.enough && light.shade == "#a61e1e");
        assert!(!dark.enough && dark.contrast < AA && dark.shade != "#a61e1e");
        assert_eq!(worn("#fff", Scheme::Light).map(|found| found.enough), Some(false));
    }

    #[test]
    fn the_grounds_are_those_of_the_styles() {
        let styles = include_str!("../../../public/css/settings.css");
        // Both schemes stand in one line.
        let value = |scheme: &str, name: &str| {
            let (_, rest) = styles.split_once(&format!("--{name}: ")).unwrap();
            let (_, rest) = rest.split(';').next().unwrap().split_once(&format!("var(--by-{scheme}, ")).unwrap();
            parts(rest.split(')').next().unwrap()).unwrap()
        };
        for (scheme, by) in [(Scheme::Light, "day"), (Scheme::Dark, "night")] {
            assert_eq!(scheme.grounds(), [value(by, "paper"), value(by, "ground")], "{scheme:?}");
        }
        assert_eq!(value("night", "on-accent"), INK);
    }
}
