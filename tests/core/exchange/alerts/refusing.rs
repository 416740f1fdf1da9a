use mallette_core::exchange::alert::{
    ALERT_FILE_LIMIT, ALERT_LIMIT, AlertError, Place, Shape, read_alerts,
};

fn error(text: &str) -> AlertError {
    read_alerts(text.as_bytes()).unwrap_err()
}

fn place(path: &str) -> Place {
    Place {
        line: None,
        path: path.to_owned(),
    }
}

fn on_line(line: u32, path: &str) -> Place {
    Place {
        line: Some(line),
        ..place(path)
    }
}

#[test]
fn a_file_too_large_is_not_read() {
    let bytes = vec![b' '; 10_000_001];
    let limit = ALERT_FILE_LIMIT;
    assert_eq!(
        read_alerts(&bytes).unwrap_err(),
        AlertError::TooLarge {
            bytes: 10_000_001,
            limit
        }
    );
    assert_eq!(read_alerts(&bytes[1..]).unwrap_err(), AlertError::Nothing);
}

#[test]
fn what_is_not_text_is_told_apart() {
    assert_eq!(
        read_alerts(b"PK\x03\x04\x00\x00\x01").unwrap_err(),
        AlertError::NotText
    );
    let wide: Vec<u8> = "{\"alerts\":[]}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read_alerts(&wide).unwrap_err(), AlertError::NoByteOrderMark);
    assert_eq!(
        read_alerts(b"{\n\"\xC3\xA9\xFF\":1}").unwrap_err(),
        AlertError::Undecodable { line: 2, column: 3 }
    );
}

#[test]
fn broken_json_is_pointed_at() {
    for (text, line, column) in [
        ("<html>", 1, 1),
        ("{\"alerts\": [\n  {\"a\": NaN}\n]}", 2, 9),
        ("{\"a\":1e999}", 1, 10),
        ("{\"a\": {ImpactedEntities}}", 1, 8),
        ("[{\"labels\":{\"a\":\"b\"}},]", 1, 23),
        ("{\"labels\":{\"a\":\"\\ud800\"}}", 1, 23),
    ] {
        assert_eq!(error(text), AlertError::NotJson { line, column }, "{text}");
    }
}

#[test]
fn a_file_cut_short_says_so() {
    assert_eq!(
        error("{\"alerts\": [\n{\"labels\":"),
        AlertError::Half { line: 2 }
    );
    // The second of two messages is only half written.
    let lines = "{\"alias\":\"a\",\"message\":\"m\"}\n{\"alias\":\"b\"";
    assert_eq!(error(lines), AlertError::Half { line: 2 });
}

#[test]
fn a_name_that_stands_twice_is_pointed_at() {
    let text =
        "{\"alerts\":[{\"labels\":{\"a\":\"b\"},\n\"status\":\"firing\",\"status\":\"resolved\"}]}";
    let found = error(text);
    let AlertError::DuplicateKey { line: 2, column } = found else {
        panic!("{found:?}")
    };
    assert!(column > 18, "{column}");
}

#[test]
fn depth_has_an_end() {
    let deep = |levels: usize| {
        let (open, close) = ("[".repeat(levels), "]".repeat(levels));
        format!("{{\"alias\":\"a\",\"message\":\"m\",\"x\":{open}{close}}}")
    };
    assert!(read_alerts(deep(63).as_bytes()).is_ok());
    for levels in [64, 127, 128, 200_000] {
        let found = error(&deep(levels));
        assert!(
            matches!(
                found,
                AlertError::TooDeep {
                    line: 1,
                    limit: 64,
                    ..
                }
            ),
            "{levels}: {found:?}"
        );
    }
}

#[test]
fn json_of_something_else_is_told_with_its_place() {
    for (text, path) in [
        ("{}", ""),
        ("42", ""),
        ("\"alerts\"", ""),
        ("[{\"labels\":{\"a\":\"b\"}},{\"name\":\"x\"}]", "[1]"),
        (
            "{\"data\":{\"success\":true,\"alertId\":\"8743a1b2\"}}",
            "data",
        ),
        ("{\"data\":[7]}", "data[0]"),
        ("{\"alerts\":[{}]}", "alerts[0]"),
        ("{\"action\":\"Create\"}", ""),
    ] {
        let place = place(path);
        assert_eq!(error(text), AlertError::UnknownFormat { place }, "{text}");
    }
}

#[test]
fn two_systems_in_a_file_are_one_too_many() {
    let text = "{\"labels\":{\"a\":\"b\"}}\n\n{\"PID\":\"1\",\"ProblemTitle\":\"x\"}";
    let place = on_line(3, "");
    assert_eq!(error(text), AlertError::Mixed { place });
}

#[test]
fn a_field_of_another_kind_is_told_with_its_place() {
    for (text, path, expected) in [
        ("{\"alerts\":{}}", "alerts", Shape::List),
        ("{\"alerts\":[3]}", "alerts[0]", Shape::Object),
        (
            "{\"alerts\":[{\"labels\":[]}]}",
            "alerts[0].labels",
            Shape::Object,
        ),
        (
            "{\"alerts\":[{\"labels\":{\"a\":\"b\"}},{\"labels\":{\"a\":\"b\"},\"generatorURL\":{}}]}",
            "alerts[1].generatorURL",
            Shape::Text,
        ),
        (
            "{\"alerts\":[{\"labels\":{\"a\":\"b\"},\"status\":{\"silencedBy\":1}}]}",
            "alerts[0].status.silencedBy",
            Shape::List,
        ),
        (
            "{\"action\":\"Create\",\"alert\":\"x\"}",
            "alert",
            Shape::Object,
        ),
        (
            "{\"action\":\"Create\",\"alert\":{\"alias\":\"a\",\"message\":[1]}}",
            "alert.message",
            Shape::Text,
        ),
        (
            "[{\"alias\":\"a\",\"message\":\"m\",\"tags\":\"x\"}]",
            "[0].tags",
            Shape::List,
        ),
        ("{\"problems\":7}", "problems", Shape::List),
        ("{\"PID\":{},\"ProblemTitle\":\"x\"}", "PID", Shape::Text),
    ] {
        let place = place(path);
        let found = error(text);
        assert_eq!(found, AlertError::WrongType { place, expected }, "{text}");
    }
}

#[test]
fn a_time_that_cannot_be_read_is_told_with_its_place() {
    for time in [
        "\"yesterday\"",
        "\"2026-11-20T04:08:45\"",
        "\"2026-13-20T04:08:45Z\"",
        "\"1492-10-12T00:00:00Z\"",
        "\"9999-12-31T23:59:59-23:00\"",
        "\"99999999999999999999\"",
        "99999999999999999999",
        "-9223372036854775808",
        "1.5e300",
        "-5",
        "true",
        "[]",
    ] {
        let alert = format!("{{\"labels\":{{\"a\":\"b\"}},\"startsAt\":{time}}}");
        let place = on_line(2, "alerts[0].startsAt");
        let text = format!("{{\"alerts\":[]}}\n{{\"alerts\":[{alert}]}}");
        assert_eq!(error(&text), AlertError::WrongTime { place }, "{time}");
    }
}

#[test]
fn every_count_since_1970_means_the_same_moment() {
    for count in [
        "1795147680",
        "1795147680000",
        "1795147680000000",
        "1795147680000000000",
    ] {
        for time in [count.to_owned(), format!("\"{count}\"")] {
            let text = format!("{{\"labels\":{{\"a\":\"b\"}},\"startsAt\":{time}}}");
            let file = read_alerts(text.as_bytes()).unwrap();
            assert_eq!(file.alerts[0].starts_at, super::at("2026-11-20T04:08:00Z"));
        }
    }
}

#[test]
fn too_many_alerts_are_refused_and_as_many_as_allowed_are_read() {
    let alert = |n: u32| format!("{{\"labels\":{{\"n\":\"{n}\"}}}}");
    let list = |to: u32| (0..to).map(alert).collect::<Vec<_>>();
    let limit = ALERT_LIMIT;
    let full = format!("{{\"alerts\":[{}]}}", list(limit).join(","));
    assert_eq!(read_alerts(full.as_bytes()).unwrap().alerts.len(), 5000);
    let over = list(limit + 1);
    for text in [
        format!("{{\"alerts\":[{}]}}", over.join(",")),
        format!("[{}]", over.join(",")),
        over.join("\n"),
    ] {
        assert_eq!(error(&text), AlertError::TooMany { limit });
    }
}

#[test]
fn a_file_with_nothing_in_it_says_so() {
    for text in [
        "",
        " \r\n\t",
        "[]",
        "[[]]",
        "{\"alerts\":[]}",
        "{\"alerts\":null}",
        "{\"data\":[]}",
        "{\"problems\":[]}",
    ] {
        assert_eq!(error(text), AlertError::Nothing, "{text}");
    }
}

#[test]
fn each_refusal_says_where_in_english_for_the_log() {
    let said = |text: &str| error(text).to_string();
    assert_eq!(
        said("{\"alerts\":[{\"labels\":{\"a\":\"b\"},\"startsAt\":\"x\"}]}"),
        "alerts[0].startsAt: not a time"
    );
    assert_eq!(
        said("{\"labels\":{\"a\":\"b\"}}\n{}"),
        "line 2, the whole message: neither Alertmanager nor Opsgenie nor Dynatrace"
    );
}
