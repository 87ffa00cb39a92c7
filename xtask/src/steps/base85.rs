//! Bytes as text in a page, four in five characters: a sixteenth less than base64. The characters are those of ASCII that mean nothing in
//! HTML or in a script, so that the text stands in an element as it is and comes back from any browser that saves the page. Every crate's
//! alphabet has `<` or `&` in it, which is why this one is our own; `public/boot/base85.js` reads it.

/// The printable characters that are left out: `<`, `&` and the like end or change a text in a page.
const LEFT_OUT: &[u8] = b"\"&'-/<>\\`";

/// The alphabet, in the order of ASCII.
fn alphabet() -> Vec<u8> {
    (b'!'..=b'~').filter(|character| !LEFT_OUT.contains(character)).collect()
}

/// The text. The last one to three bytes take one character more than they are.
pub fn encode(bytes: &[u8]) -> String {
    let alphabet = alphabet();
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..group.len()].copy_from_slice(group);
        let number = u32::from_be_bytes(four);
        let digits = (0..5).rev().map(|place| number / 85_u32.pow(place) % 85);
        text.extend(digits.take(group.len() + 1).map(|digit| char::from(alphabet[digit as usize])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `base85.js` does.
    fn decode(text: &str) -> Vec<u8> {
        let alphabet = alphabet();
        let digit = |c: u8| alphabet.iter().position(|known| *known == c).unwrap() as u64;
        let mut bytes = Vec::new();
        for group in text.as_bytes().chunks(5) {
            // What lacks counts as the last digit, so that the bytes that are there come out as they went in.
            let number = (0..5).fold(0, |number, i| number * 85 + group.get(i).map_or(84, |c| digit(*c)));
            bytes.extend(&(number as u32).to_be_bytes()[..group.len() - 1]);
        }
        bytes
    }

    #[test]
    fn bytes_come_back() {
        assert_eq!(alphabet().len(), 85);
        let mut all: Vec<u8> = (0..=255).chain([0; 9]).chain([255; 9]).chain((0..=255).rev()).collect();
        while !all.is_empty() {
            let text = encode(&all);
            assert_eq!(decode(&text), all);
            assert_eq!(text.len(), all.len() + all.len().div_ceil(4));
            all.pop();
        }
        assert_eq!(encode(b""), "");
    }

    #[test]
    fn the_text_means_nothing_in_a_page() {
        let text = encode(&(0..=255).cycle().take(4096).collect::<Vec<u8>>());
        assert!(text.bytes().all(|c| c.is_ascii_graphic() && !b"<>&'\"`/\\-".contains(&c)));
    }
}
