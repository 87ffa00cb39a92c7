//! The content of a compiled notice file as its 24 columns, so that changes within one leave the lengths and sums of the others right:
//! the alphabet and five columns of each of Chinese, English, and the policies in both. Between two columns stands `FE 00`; an `FE` of
//! their own is written `FE 01`.

/// Stands between columns, or before what is meant as it is.
const MARK: u8 = 0xfe;
/// The alphabet and the columns of one source.
const OF_A_SOURCE: usize = 6;

/// Columns one after the other; nothing when a content is not of that form.
pub fn apart(content: &[u8]) -> Option<Vec<u8>> {
    let format = *content.first()?;
    let mut rest = content.get(1..)?;
    let (first, english) = (part(&mut rest)?, part(&mut rest)?);
    let mut policy = rest.get(9..)?;
    let (zh, en) = (part(&mut policy)?, policy);
    let mut out = vec![format];
    for (i, mut source) in [first.get(1..)?, english.get(9..)?, zh, en].into_iter().enumerate() {
        for j in 0..OF_A_SOURCE {
            if i + j > 0 {
                out.extend([MARK, 0]);
            }
            for byte in part(&mut source)? {
                out.push(*byte);
                out.extend((*byte == MARK).then_some(1));
            }
        }
        if !source.is_empty() {
            return None;
        }
    }
    Some(out)
}

/// The content of columns, each with its length; those that are not there are empty.
pub fn together(columns: &[u8]) -> Vec<u8> {
    let (format, columns) = columns.split_first().map_or((0, columns), |(format, rest)| (*format, rest));
    let mut sources = [const { Vec::new() }; 4];
    let mut columns = split(columns).into_iter();
    for source in &mut sources {
        columns.by_ref().chain(std::iter::repeat_with(Vec::new)).take(OF_A_SOURCE).for_each(|column| add(source, &column));
    }
    let [first, english, zh, en] = sources;
    let first = [&[format][..], &first].concat();
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let mark = first.iter().fold(0xcbf2_9ce4_8422_2325u64, mix).to_le_bytes();
    let mut content = vec![format];
    add(&mut content, &first);
    add(&mut content, &[&[format][..], &mark, &english].concat());
    content.push(format);
    content.extend(mark);
    add(&mut content, &zh);
    content.extend(en);
    content
}

fn split(columns: &[u8]) -> Vec<Vec<u8>> {
    let mut out = vec![Vec::new()];
    let mut bytes = columns.iter().copied();
    while let Some(byte) = bytes.next() {
        match (byte == MARK).then(|| bytes.next()).flatten() {
            Some(0) => out.push(Vec::new()),
            _ => out.last_mut().into_iter().for_each(|column| column.push(byte)),
        }
    }
    out
}

fn add(to: &mut Vec<u8>, column: &[u8]) {
    to.extend((column.len() as u32).to_le_bytes());
    to.extend(column);
}

fn part<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *bytes = rest;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::{apart, together};
    use preflight_rules::local;
    use preflight_tests::library;

    #[test]
    fn what_is_taken_apart_is_put_together_again() {
        let content = local::write(library()).split_off(local::HEAD);
        let columns = apart(&content).expect("columns");
        assert!(together(&columns) == content);
        assert!(local::read(&local::seal(&together(&columns))).is_ok());
        for columns in [&b""[..], b"\xfe", b"\x03\xfe\x00\xfe\x01"] {
            let content = together(columns);
            assert_eq!(apart(&content).map(|again| together(&again)), Some(content));
        }
    }
}
