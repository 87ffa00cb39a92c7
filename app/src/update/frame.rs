//! The site around the frame.

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::FrameMsg;

/// Takes a message from the site around the frame, or about it.
pub fn update(model: &mut Model, msg: FrameMsg) -> Vec<Effect> {
    match msg {
        FrameMsg::Host(origin) => {
            if let Some(framed) = &mut model.framed {
                framed.host = origin;
            }
        }
    }
    Vec::new()
}
