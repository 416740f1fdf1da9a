//! A picture made of pixels, such as a logo, as paper takes it: laid on white, no larger than print shows.

use super::style::MM;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, io::Cursor, sync::Arc};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

/// The most pixels a file may have on a side.
const SIDE: u32 = 4_000;
/// The most room a picture has on paper, in points: 40 x 20 mm.
const ROOM: [f32; 2] = [40.0 * MM, 20.0 * MM];
/// Pixels that are printed on a point: 300 to the inch.
const DETAIL: f32 = 300.0 / 72.0;

/// How the URL of a picture begins.
const URL: &str = "data:image/png;base64,";

/// A picture of pixels, grey or coloured as in sRGB. Outside the program it is a PNG file in a `data:` URL.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Image {
    width: u32,
    height: u32,
    coloured: bool,
    /// Row by row: one byte a pixel, or three where it is coloured.
    pixels: Arc<[u8]>,
}

/// Why a file is no picture that can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// Neither PNG nor JPEG, or damaged.
    #[error("neither PNG nor JPEG, or damaged")]
    Unreadable,
    /// More than 4,000 pixels on a side.
    #[error("too many pixels")]
    TooLarge,
}

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl ImageFormat {
    /// The kind of a file, by its first bytes: its name says nothing.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xFF\xD8\xFF") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Image {
    /// Reads a PNG or JPEG file.
    ///
    /// # Errors
    /// [`ImageError`], also for a file that ends too early.
    pub fn read(bytes: &[u8]) -> Result<Self, ImageError> {
        let raster = match ImageFormat::of(bytes).ok_or(ImageError::Unreadable)? {
            ImageFormat::Png => png(bytes)?,
            ImageFormat::Jpeg => jpeg(bytes)?,
        };
        Ok(raster.printable())
    }

    /// Width and height in pixels.
    pub(crate) fn pixels(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Whether it has any colour.
    pub(crate) fn is_coloured(&self) -> bool {
        self.coloured
    }

    /// Its pixels row by row: a byte each, or three where it is coloured.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.pixels
    }

    /// Width and height on paper in points. A picture of few pixels stays small: enlarged they would be seen.
    pub(crate) fn size(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = (ROOM[0] / width).min(ROOM[1] / height).min(1.0);
        (width * scale, height * scale)
    }

    /// Stands for what is seen.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.width.to_be_bytes());
        hash.update(&self.pixels);
        data_encoding::HEXLOWER.encode(&hash.finalize()[..10])
    }

    /// The picture as a PNG file within a URL, for a window or a web page.
    pub(crate) fn data_url(&self) -> String {
        let file = self.encoded().unwrap_or_default();
        format!("{URL}{}", data_encoding::BASE64.encode(&file))
    }

    fn encoded(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(if self.coloured {
            png::ColorType::Rgb
        } else {
            png::ColorType::Grayscale
        });
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(file)
    }
}

impl From<Image> for String {
    fn from(image: Image) -> Self {
        image.data_url()
    }
}

impl TryFrom<String> for Image {
    type Error = ImageError;

    fn try_from(url: String) -> Result<Self, ImageError> {
        let file = url.strip_prefix(URL).ok_or(ImageError::Unreadable)?;
        let file = data_encoding::BASE64
            .decode(file.as_bytes())
            .map_err(|_| ImageError::Unreadable)?;
        Image::read(&file)
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.pixels();
        write!(to, "Image({width} x {height}, {})", self.fingerprint())
    }
}

/// A file's pixels as they were decoded.
struct Raster {
    width: u32,
    height: u32,
    /// Bytes a pixel: grey, grey and opacity, colours, colours and opacity.
    channels: usize,
    samples: Vec<u8>,
}

fn png(bytes: &[u8]) -> Result<Raster, ImageError> {
    let unreadable = |_| ImageError::Unreadable;
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let (width, height) = reader.info().size();
    within_limits(width, height)?;
    let size = reader.output_buffer_size().ok_or(ImageError::TooLarge)?;
    let mut samples = vec![0; size];
    let frame = reader.next_frame(&mut samples).map_err(unreadable)?;
    Ok(Raster {
        width,
        height,
        channels: frame.color_type.samples(),
        samples,
    })
}

fn jpeg(bytes: &[u8]) -> Result<Raster, ImageError> {
    // The limits are ours; a file that is cut short is refused rather than filled with grey.
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .set_strict_mode(true)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder
        .decode_headers()
        .map_err(|_| ImageError::Unreadable)?;
    let (width, height) = decoder.dimensions().ok_or(ImageError::Unreadable)?;
    let (width, height) = (width as u32, height as u32);
    within_limits(width, height)?;
    let samples = decoder.decode().map_err(|_| ImageError::Unreadable)?;
    Ok(Raster {
        width,
        height,
        channels: 3,
        samples,
    })
}

fn within_limits(width: u32, height: u32) -> Result<(), ImageError> {
    if width.max(height) > SIDE {
        Err(ImageError::TooLarge)
    } else if width.min(height) == 0 {
        Err(ImageError::Unreadable)
    } else {
        Ok(())
    }
}

impl Raster {
    /// On white, with no more pixels than can be seen on paper.
    fn printable(&self) -> Image {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = (ROOM[0] * DETAIL / width).min(ROOM[1] * DETAIL / height);
        let to = |side: f32| (side * scale.min(1.0)).round().max(1.0) as u32;
        let (width, height) = (to(width), to(height));
        let colours = self.averaged(width, height);
        let coloured = colours.iter().any(|[r, g, b]| r != g || g != b);
        let pixels = if coloured {
            colours.into_iter().flatten().collect()
        } else {
            colours.into_iter().map(|[grey, ..]| grey).collect()
        };
        Image {
            width,
            height,
            coloured,
            pixels,
        }
    }

    /// Each pixel of a smaller picture: the mean of those it covers.
    fn averaged(&self, width: u32, height: u32) -> Vec<[u8; 3]> {
        let columns = covered(self.width, width);
        let rows = covered(self.height, height);
        let places = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| (row, column)));
        places
            .map(|(row, column)| {
                let mut sum = [0.0; 3];
                for (y, down) in row {
                    for (x, across) in column {
                        for (sum, level) in sum.iter_mut().zip(self.on_white(*x, *y)) {
                            *sum += level * down * across;
                        }
                    }
                }
                sum.map(|level: f32| level.round() as u8)
            })
            .collect()
    }

    /// A pixel laid on white paper.
    fn on_white(&self, x: usize, y: usize) -> [f32; 3] {
        let start = (y * self.width as usize + x) * self.channels;
        let pixel = self.samples.get(start..start + self.channels);
        let (colour, opacity) = match pixel {
            Some([grey]) => ([*grey; 3], u8::MAX),
            Some([grey, opacity]) => ([*grey; 3], *opacity),
            Some([r, g, b]) => ([*r, *g, *b], u8::MAX),
            Some([r, g, b, opacity]) => ([*r, *g, *b], *opacity),
            _ => ([u8::MAX; 3], u8::MAX),
        };
        let opacity = f32::from(opacity) / 255.0;
        colour.map(|level| 255.0 - (255.0 - f32::from(level)) * opacity)
    }
}

/// For each of `to` equal parts of a line of `from` pixels: the pixels it covers, and their share of it.
fn covered(from: u32, to: u32) -> Vec<Vec<(usize, f32)>> {
    // Counted in units of which a part has `from` and a pixel has `to`.
    let (from, to) = (from as usize, to as usize);
    (0..to)
        .map(|part| {
            let (start, end) = (part * from, (part + 1) * from);
            (start / to..end.div_ceil(to))
                .map(|pixel| {
                    let seen = end.min((pixel + 1) * to) - start.max(pixel * to);
                    (pixel, seen as f32 / from as f32)
                })
                .collect()
        })
        .collect()
}
