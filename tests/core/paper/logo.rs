//! The organisation's logo on the cover (PL2).

use super::plan::{demonstration, options};
use super::tool;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::drawing::{Drawing, Shape};
use mallette_core::paper::{
    Document, Edition, Image, ImageError, ImageFormat, Options, Pages, Paper, lay_out,
};
use mallette_core::starter::DEMONSTRATION_LOGO;

const JPEG: &[u8] = include_bytes!("../../fixtures/logo.jpg");

/// A PNG file of that size and kind; what each pixel holds follows from where it stands.
fn png_file(
    (width, height): (u32, u32),
    kind: png::ColorType,
    pixel: impl Fn(u32, u32) -> Vec<u8>,
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(kind);
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| pixel(x, y))
        .collect();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    file
}

/// Grey from black at the left to white at the right.
fn grey() -> Vec<u8> {
    png_file((256, 100), png::ColorType::Grayscale, |x, _| vec![x as u8])
}

/// Red, and the more transparent the further down.
fn fading() -> Vec<u8> {
    png_file((300, 256), png::ColorType::Rgba, |_, y| {
        vec![200, 20, 20, 255 - y as u8]
    })
}

fn with_logo<'a>(plan: &'a Plan, logo: &'a Image) -> Edition<'a> {
    Edition {
        logo: Some(logo),
        ..Edition::from(plan)
    }
}

fn cover(logo: &Image, options: &Options) -> Pages {
    let plan = demonstration(options.language);
    lay_out(Document::Plan, with_logo(&plan, logo), options).unwrap()
}

/// The pictures of a file: width, height, colour and resolution of each.
fn pictures(file: &std::path::Path) -> Vec<Vec<String>> {
    let list = tool::run("pdfimages", &["-list"], file, &[]);
    let rows = list.lines().skip(2);
    rows.map(|row| {
        let columns: Vec<&str> = row.split_whitespace().collect();
        [3, 4, 5, 12].map(|nth| columns[nth].to_owned()).into()
    })
    .collect()
}

/// The pixels of a picture as they are printed, as colours.
fn printed(image: &Image) -> (u32, Vec<[u8; 3]>) {
    let url = serde_json::to_value(image).unwrap();
    let file = url
        .as_str()
        .unwrap()
        .strip_prefix("data:image/png;base64,")
        .unwrap();
    let file = data_encoding::BASE64.decode(file.as_bytes()).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let pixels = match frame.color_type {
        png::ColorType::Grayscale => bytes.iter().map(|grey| [*grey; 3]).collect(),
        png::ColorType::Rgb => bytes.chunks(3).map(|c| [c[0], c[1], c[2]]).collect(),
        other => panic!("{other:?}"),
    };
    (frame.width, pixels)
}

#[test]
fn a_cover_with_a_logo_conforms_and_holds_one_picture() {
    for (name, file, colour) in [
        ("transparent", DEMONSTRATION_LOGO.to_vec(), "rgb"),
        ("fading", fading(), "rgb"),
        ("grey", grey(), "gray"),
        ("jpeg", JPEG.to_vec(), "rgb"),
    ] {
        for language in Language::ALL {
            let logo = Image::read(&file).unwrap();
            let pages = cover(&logo, &options(language));
            let name = format!("logo-{name}-{}.pdf", language.code());
            let file = tool::keep(&name, &pages.pdf().unwrap());
            tool::must_conform(&file);
            let pictures = pictures(&file);
            assert_eq!(pictures.len(), 1, "{name}");
            assert_eq!(pictures[0][2], colour, "{name}");
        }
    }
}

#[test]
fn the_words_for_the_logo_are_the_name_of_the_organisation() {
    let logo = Image::read(DEMONSTRATION_LOGO).unwrap();
    let pages = cover(&logo, &options(Language::Fr));
    let file = tool::keep("logo-words.pdf", &pages.pdf().unwrap());
    let tree = tool::run("mutool", &["show"], &file, &["grep"]);
    let words: String = "Ateliers du Canal"
        .encode_utf16()
        .map(|unit| format!("{unit:04X}"))
        .collect();
    let figures = tree.lines().filter(|line| line.contains("/S/Figure"));
    let of_logo = figures.filter(|line| line.contains(&format!("/Alt<FEFF{words}>")));
    assert_eq!(of_logo.count(), 1);
}

#[test]
fn an_organisation_without_a_name_has_a_logo_all_the_same() {
    let mut plan = demonstration(Language::Fr);
    plan.organisations[0].name.clear();
    let logo = Image::read(DEMONSTRATION_LOGO).unwrap();
    let pages = lay_out(
        Document::Plan,
        with_logo(&plan, &logo),
        &options(Language::Fr),
    );
    let file = tool::keep("logo-nameless.pdf", &pages.unwrap().pdf().unwrap());
    tool::must_conform(&file);
    assert_eq!(pictures(&file).len(), 1);
}

#[test]
fn the_same_logo_twice_gives_the_same_bytes() {
    let once = || {
        let logo = Image::read(JPEG).unwrap();
        cover(&logo, &options(Language::En)).pdf().unwrap()
    };
    assert_eq!(once(), once());
}

#[test]
fn the_list_of_sheets_still_fits_on_the_cover_of_the_demonstration() {
    let logo = Image::read(DEMONSTRATION_LOGO).unwrap();
    for language in Language::ALL {
        for paper in [Paper::A4, Paper::Letter] {
            let options = Options {
                paper,
                ..options(language)
            };
            let plan = demonstration(language);
            let bare = lay_out(Document::Plan, &plan, &options).unwrap();
            assert_eq!(
                cover(&logo, &options).marks(),
                bare.marks(),
                "{language:?} {paper:?}"
            );
        }
    }
}

#[test]
fn another_logo_makes_the_cover_stale_and_no_other_sheet() {
    let options = options(Language::Fr);
    let sheets = |file: &[u8]| {
        let logo = Image::read(file).unwrap();
        cover(&logo, &options).sheets().to_vec()
    };
    let before = sheets(JPEG);
    assert_eq!(sheets(JPEG), before);
    let after = sheets(&grey());
    let changed = after.iter().zip(&before);
    let changed: Vec<&str> = changed
        .filter(|(now, then)| now.fingerprint != then.fingerprint)
        .map(|(now, _)| now.mark.as_str())
        .collect();
    assert!(!changed.is_empty());
    assert!(
        changed.iter().all(|mark| mark.starts_with("0-")),
        "{changed:?}"
    );
}

#[test]
fn what_is_transparent_is_laid_on_white() {
    let (_, pixels) = printed(&Image::read(&fading()).unwrap());
    assert_eq!(pixels.first(), Some(&[200, 20, 20]));
    assert_eq!(pixels.last(), Some(&[255; 3]));
}

#[test]
fn a_large_picture_keeps_what_three_hundred_dots_an_inch_show() {
    // Thin stripes of black and white are grey from afar.
    let file = png_file((3000, 1000), png::ColorType::Grayscale, |x, _| {
        vec![if x % 2 == 0 { 0 } else { 255 }]
    });
    let logo = Image::read(&file).unwrap();
    let (width, pixels) = printed(&logo);
    assert_eq!(width, 472);
    assert!(pixels.iter().all(|[grey, ..]| (100..156).contains(grey)));
    let pages = cover(&logo, &options(Language::Fr));
    let file = tool::keep("logo-large.pdf", &pages.pdf().unwrap());
    assert_eq!(pictures(&file)[0][3], "300");
}

#[test]
fn a_picture_of_few_pixels_is_not_enlarged() {
    let file = png_file((32, 32), png::ColorType::Grayscale, |x, y| {
        vec![(x * y) as u8]
    });
    let pages = cover(&Image::read(&file).unwrap(), &options(Language::Fr));
    let file = tool::keep("logo-small.pdf", &pages.pdf().unwrap());
    assert_eq!(pictures(&file), [["32", "32", "gray", "72"]]);
}

#[test]
fn what_is_no_picture_is_refused() {
    let half = |file: &[u8]| file[..file.len() / 2].to_vec();
    let mut bent = DEMONSTRATION_LOGO.to_vec();
    let middle = bent.len() / 2;
    bent[middle] ^= 0x55;
    for (name, file) in [
        ("nothing", Vec::new()),
        ("text", b"logo".to_vec()),
        ("GIF", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("half a PNG", half(DEMONSTRATION_LOGO)),
        ("half a JPEG", half(JPEG)),
        ("the beginning of a PNG", DEMONSTRATION_LOGO[..8].to_vec()),
        ("the beginning of a JPEG", JPEG[..4].to_vec()),
        ("a PNG with a byte changed", bent),
    ] {
        assert_eq!(Image::read(&file), Err(ImageError::Unreadable), "{name}");
    }
    let wide = png_file((4001, 2), png::ColorType::Grayscale, |_, _| vec![0]);
    assert_eq!(Image::read(&wide), Err(ImageError::TooLarge));
    assert_eq!(ImageFormat::of(JPEG), Some(ImageFormat::Jpeg));
}

#[test]
fn the_preview_shows_the_logo_where_it_is_printed() {
    let logo = Image::read(DEMONSTRATION_LOGO).unwrap();
    let drawings = cover(&logo, &options(Language::Fr)).drawings();
    let shown = |drawing: &Drawing| {
        let images = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Image {
                x,
                y,
                width,
                height,
                image,
            } => Some((*x, *y, *width, *height, image.clone())),
            _ => None,
        });
        images.collect::<Vec<_>>()
    };
    let [(x, y, width, height, image)] = shown(&drawings[0]).try_into().unwrap();
    assert_eq!(image, logo);
    assert_eq!((width, height), (height, width));
    assert!(x > drawings[0].width / 2.0 && x + width < drawings[0].width - 20.0);
    assert!(y > 20.0 && y < 120.0);
    assert!(
        drawings[1..]
            .iter()
            .all(|drawing| shown(drawing).is_empty())
    );
    // As the window receives it, and as a file of its own.
    let json = serde_json::to_string(&drawings[0]).unwrap();
    assert_eq!(serde_json::from_str::<Drawing>(&json).unwrap(), drawings[0]);
    let svg = drawings[0].to_svg("Couverture");
    assert!(svg.contains("href=\"data:image/png;base64,"));
}
