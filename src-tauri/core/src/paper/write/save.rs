//! Compresses and saves a file so that the length of each stream cannot be read in two ways.
//!
//! A stream is followed by a line feed. One that happens to end with a carriage return would seem to be
//! followed by both, and to be a byte shorter than it says, which PDF/A forbids.

use crate::paper::PaperError;
use lopdf::{Document, Object, SaveOptions, Stream};

/// Objects that share a compressed stream, at least.
const TOGETHER: usize = 200;
/// Other numbers that are tried when a stream of objects ends badly, which one in 256 does.
const TRIALS: usize = 64;

pub(super) fn save(mut file: Document) -> Result<Vec<u8>, PaperError> {
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            compress(stream)?;
        }
    }
    let mut bytes = Vec::new();
    let (objects, trailer) = (file.max_id, file.trailer.clone());
    for more in 0..TRIALS {
        bytes.clear();
        file.max_id = objects;
        file.trailer.clone_from(&trailer);
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(TOGETHER + more)
            .compression_level(6)
            .build();
        file.save_with_options(&mut bytes, options)
            .map_err(|error| PaperError::Write(error.to_string()))?;
        let end = b"\r\nendstream";
        if !bytes.windows(end.len()).any(|window| window == end) {
            break;
        }
    }
    Ok(bytes)
}

/// Compresses a stream; one that would end with a carriage return gets a space more, which means
/// nothing in content, in a map of characters, behind the tables of a font or the pixels of a picture.
pub(super) fn compress(stream: &mut Stream) -> Result<(), PaperError> {
    if !stream.allows_compression {
        return Ok(());
    }
    loop {
        let mut compressed = stream.clone();
        compressed.compress()?;
        if !compressed.content.ends_with(b"\r") {
            *stream = compressed;
            return Ok(());
        }
        let mut plain = std::mem::take(&mut stream.content);
        plain.push(b' ');
        if stream.dict.has(b"Length1") {
            stream.dict.set("Length1", plain.len() as i64);
        }
        stream.set_content(plain);
    }
}
