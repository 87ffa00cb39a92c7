//! Functions that return some iterator: both the body and what stands for it must be of one type.

use syn::{ReturnType, Type, TypeParamBound};

/// What a function's return type asks of the weaving.
#[derive(PartialEq, Eq)]
pub enum Returns {
    /// A type with a name.
    Named,
    /// Some iterator.
    Iterator,
    /// Something else without a name.
    Other,
}

/// Looks at a return type.
pub fn returns(output: &ReturnType) -> Returns {
    let ReturnType::Type(_, ty) = output else { return Returns::Named };
    match ty.as_ref() {
        Type::ImplTrait(it) => {
            let iterator = it.bounds.iter().any(|bound| match bound {
                TypeParamBound::Trait(t) => t.path.segments.last().is_some_and(|s| s.ident.to_string().ends_with("Iterator")),
                _ => false,
            });
            if iterator {
                Returns::Iterator
            } else {
                Returns::Other
            }
        }
        _ => Returns::Named,
    }
}
