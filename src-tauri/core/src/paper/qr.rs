//! A QR code as a picture.

use super::{
    PaperError,
    drawing::{Drawing, Shape, Tone},
};
use qrcode::{Color, EcLevel, QrCode};

/// The blank border a reader needs, in modules.
const QUIET: usize = 4;

/// Draws `payload` as a QR code `side` points wide with its blank border, readable with up to a
/// quarter of it soiled. `alt` says what the code is for, not what it holds.
///
/// # Errors
/// [`PaperError::TooLongForQr`] when the payload does not fit into any QR code.
pub fn qr_code(payload: &[u8], side: f32, alt: impl Into<String>) -> Result<Drawing, PaperError> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::Q)
        .map_err(|_| PaperError::TooLongForQr)?;
    let modules = code.width();
    let unit = side / (modules + 2 * QUIET) as f32;
    let dark = |x: usize, y: usize| code[(x, y)] == Color::Dark;
    let mut shapes = Vec::new();
    for y in 0..modules {
        let mut x = 0;
        while x < modules {
            let length = (x..modules).take_while(|column| dark(*column, y)).count();
            if length > 0 {
                shapes.push(Shape::Rect {
                    x: (x + QUIET) as f32 * unit,
                    y: (y + QUIET) as f32 * unit,
                    width: length as f32 * unit,
                    height: unit,
                    radius: 0.0,
                    fill: Some(Tone::Ink),
                    stroke: None,
                });
            }
            x += length.max(1);
        }
    }
    Ok(Drawing {
        width: side,
        height: side,
        alt: alt.into(),
        shapes,
        ..Drawing::default()
    })
}
