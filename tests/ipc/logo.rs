use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::seam::Seam;

const JPEG: &[u8] = include_bytes!("../fixtures/logo.jpg");

fn file(seam: &Seam, name: &str, bytes: &[u8]) -> PathBuf {
    let path = seam.home.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn set(seam: &Seam, path: &Path) -> Result<Value, Value> {
    seam.call("set_logo", json!({ "path": path }))
}

fn logo(seam: &Seam) -> Value {
    seam.call("logo", json!({})).unwrap()
}

/// The pictures on the cover of the booklet, as the preview shows them.
fn on_cover(seam: &Seam) -> Vec<Value> {
    let options = json!({ "language": "fr", "paper": "a4", "large": false, "duplex": false });
    seam.call("preview", json!({ "document": "plan", "options": options }))
        .unwrap();
    let page = seam.call("preview_page", json!({ "index": 0 })).unwrap();
    let shapes = page["shapes"].as_array().unwrap().clone();
    let images = shapes.into_iter().filter(|shape| shape["kind"] == "image");
    images.map(|shape| shape["image"].clone()).collect()
}

/// The one encrypted file of the logo, in a mallette that lies there.
fn blob(seam: &Seam, mallette: &Path) -> PathBuf {
    let plan = seam.call("plan", json!({})).unwrap();
    let logos = plan["logos"].as_array().unwrap();
    assert_eq!(logos.len(), 1);
    mallette
        .join("blobs")
        .join(logos[0]["blob"].as_str().unwrap())
}

fn folder(seam: &Seam) -> PathBuf {
    let session = seam.call("session", json!({})).unwrap();
    session["folder"].as_str().unwrap().into()
}

#[test]
fn the_logo_is_taken_in_shown_replaced_removed_and_each_step_taken_back() {
    let seam = Seam::demonstration();
    let first = logo(&seam);
    assert_eq!(first["media"], "image/png");
    let first_cover = on_cover(&seam);
    assert_eq!(first_cover.len(), 1);

    // The name says PNG; what counts is what the file holds.
    set(&seam, &file(&seam, "Canal.png", JPEG)).unwrap();
    let second = logo(&seam);
    assert_eq!(
        second,
        json!({ "name": "Canal.png", "media": "image/jpeg", "base64": data_encoding::BASE64.encode(JPEG) })
    );
    assert_ne!(on_cover(&seam), first_cover);

    seam.call("remove_logo", json!({})).unwrap();
    assert_eq!(logo(&seam), Value::Null);
    assert!(on_cover(&seam).is_empty());
    seam.call("undo", json!({})).unwrap();
    assert_eq!(logo(&seam), second);
    seam.call("undo", json!({})).unwrap();
    assert_eq!(logo(&seam), first);
    assert_eq!(on_cover(&seam), first_cover);
}

#[test]
fn what_cannot_be_a_logo_is_told_and_the_one_that_was_there_stays() {
    let seam = Seam::demonstration();
    let before = logo(&seam);
    let refused = |path: &Path| set(&seam, path).unwrap_err();
    let half = file(&seam, "half.jpg", &JPEG[..JPEG.len() / 2]);
    assert_eq!(
        refused(&half),
        json!({ "code": "logo_unfit", "detail": { "file": "half.jpg" } })
    );
    let drawing = file(&seam, "logo.png", b"<svg/>");
    assert_eq!(refused(&drawing)["code"], "logo_unfit");
    assert_eq!(refused(seam.home.path())["code"], "file_is_folder");
    let gone = seam.home.path().join("gone.png");
    assert_eq!(refused(&gone)["code"], "file_vanished");
    let large = file(&seam, "large.png", &[]);
    fs::File::create(&large)
        .unwrap()
        .set_len(5_000_001)
        .unwrap();
    let error = refused(&large);
    assert_eq!(error["code"], "file_too_large");
    assert_eq!(error["detail"]["limit"], "5000000");
    assert_eq!(logo(&seam), before);
}

#[test]
fn a_logo_whose_file_is_missing_or_damaged_is_told_and_nothing_else_fails() {
    let seam = Seam::demonstration();
    let wrong = || {
        let report = seam.call("verify", json!({})).unwrap();
        report["problems"].clone()
    };
    assert_eq!(wrong(), json!([]));
    let blob = blob(&seam, &folder(&seam));
    let told = json!([{ "code": "blob", "detail": { "logo": "logo.png" } }]);
    fs::write(&blob, "torn").unwrap();
    assert_eq!(wrong(), told);
    assert_eq!(logo(&seam), Value::Null);
    fs::remove_file(&blob).unwrap();
    assert_eq!(wrong(), told);
    assert_eq!(logo(&seam), Value::Null);
    assert!(on_cover(&seam).is_empty());
}

#[test]
fn a_copy_of_the_mallette_has_the_logo_too() {
    let seam = Seam::demonstration();
    let stick = seam.home.path().join("stick");
    seam.call("backup_to", json!({ "folder": stick })).unwrap();
    let original = fs::read(blob(&seam, &folder(&seam))).unwrap();
    assert_eq!(fs::read(blob(&seam, &stick)).unwrap(), original);
}
