//! Policies of pages: read, written and read again they are the same; with what is missing, everything that the checker needs is allowed.

use crate::support::text;
use preflight_app::integrate::address::{several, Address};
use preflight_app::integrate::fragment;
use preflight_app::integrate::policy::{
    ancestor, ancestors, connection, frame, is_policy, merged, read, script, Answer, Match, Policy, Wanted,
};

const CHECKER: &str = "https://check.example.cn/pre/embed.htm";

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let values = fragment::read(text);
    assert_eq!(fragment::read(&fragment::write(&values)), values);
    // The first line: addresses of the checker and of the page; the rest: policies.
    let (head, said) = text.split_once('\n').unwrap_or(("", text));
    let addresses: Vec<Address> = several(head).into_iter().filter_map(|(_, read)| read.ok()).collect();
    for address in &addresses {
        assert_eq!(Address::read(&address.text()).as_ref(), Ok(address));
        assert!(address.text().starts_with(&address.folder().text()) && address.folder().is_same_origin(address));
    }
    let ours = Address::read(CHECKER).expect("an address");
    let url = addresses.first().unwrap_or(&ours);
    let page = addresses.get(1);
    let _ = is_policy(said);
    for policy in read(said) {
        same(&policy);
        fitted(&policy, url, page);
        let open = ancestors(Some(&policy), &addresses);
        same(&open);
        let list = open.get("frame-ancestors").unwrap_or_default();
        assert!(addresses.iter().all(|page| ancestor(list, page, url) == Match::Yes), "{}", open.text());
    }
}

fn same(policy: &Policy) {
    let text = policy.text();
    assert_eq!(read(&text), std::slice::from_ref(policy), "{text}");
}

/// With what is missing in it, a policy lets the checker in.
fn fitted(policy: &Policy, url: &Address, page: Option<&Address>) {
    let sum = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";
    let wanted = Wanted { script: Some((url.clone(), Some(sum.to_owned()))), frame: Some(url.clone()), connection: Some(url.clone()) };
    let out = merged(policy, &wanted, page);
    same(&out);
    assert!(matches!(script(&out, url, Some(sum), page), Answer::Silent | Answer::Address(_) | Answer::Sum(_)), "{}", out.text());
    for answer in [frame(&out, url, page), connection(&out, url, page)] {
        assert!(matches!(answer, Answer::Silent | Answer::Address(_)), "{answer:?}: {}", out.text());
    }
    assert_eq!(merged(&out, &wanted, page), out, "nothing is missing any more");
}
