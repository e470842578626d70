import { describe, expect, it } from "vitest";
import { enthaeltFormeln, pruefeCsv } from "./csv";
import { latin1 } from "./testhilfe";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("pruefeCsv", () => {
  it.each([
    ["UTF-8", utf8("Name;Ort\nMüller;Köln\n")],
    ["UTF-8 mit BOM", utf8("\uFEFFName;Ort\r\nMüller;Köln")],
    ["Windows-1252", latin1("Name;Betrag\r\nM\xfcller;5 \x80\r\n")],
    ["eine Zelle mit spitzer Klammer", utf8("a;<5\n")],
  ])("nimmt %s an", (_, bytes) => {
    expect(pruefeCsv(bytes)).toBeNull();
  });

  it.each([
    ["HTML", utf8("<html><body>")],
    ["HTML hinter BOM und Leerraum", utf8("\uFEFF \n<!DOCTYPE html>")],
    ["SVG", utf8("<svg xmlns='x'/>")],
    ["ZIP", latin1("PK\x03\x04abc")],
    ["Excel alt", latin1("\xd0\xcf\x11\xe0abc")],
    ["GZIP", latin1("\x1f\x8b\x08abc")],
    ["PDF", utf8("%PDF-1.7\n")],
    ["RTF", utf8("{\\rtf1 abc}")],
  ])("weist %s ab, weil der Inhalt nicht zur Endung passt", (_, bytes) => {
    expect(pruefeCsv(bytes)).toBe("endung");
  });

  it("weist Inhalt ab, der kein Text ist", () => {
    expect(pruefeCsv(latin1("a;b\0c"))).toBe("keinText");
    expect(pruefeCsv(latin1("a;\x81\xff"))).toBe("keinText");
    expect(pruefeCsv(new Uint8Array(Buffer.from("\uFEFFa;b\n", "utf16le")))).toBe("keinText");
  });

  it("sieht in einer Datei nur mit BOM eine leere Datei", () => {
    expect(pruefeCsv(utf8("\uFEFF"))).toBe("leer");
  });

  it.each(["\n", "\r\n", "\r"])("zählt Zeilen bei Zeilenende %j", (ende) => {
    const genau = `x${ende}`.repeat(50_000);
    expect(pruefeCsv(utf8(genau))).toBeNull();
    expect(pruefeCsv(utf8(`${genau}x`))).toBe("zeilen");
  });

  it("erlaubt eine Zeile von genau 1 MiB", () => {
    const genau = "x".repeat(1_048_576);
    expect(pruefeCsv(utf8(`a\r\n${genau}\r\n`))).toBeNull();
    expect(pruefeCsv(utf8(`a\r\n${genau}x\r\n`))).toBe("zeilenlaenge");
    expect(pruefeCsv(utf8(`${genau}x`))).toBe("zeilenlaenge");
  });
});

describe("enthaeltFormeln", () => {
  it.each([
    ["=1+1;a", true],
    ['a;"=HYPERLINK(""x"")"', true],
    ["a\n@SUM(A1)", true],
    ["a;+cmd|' /C calc'!A0", true],
    ["-2+3+cmd|' /C calc'!A0", true],
    ["a\t＝1", true],
    ["a; =1", true],
    ["Müller;5", false],
    ["Betrag;-5,20;+3", false],
    ["Telefon;+49 30 / 1234-5", false],
    ["a@b.example;x=y", false],
    ["", false],
  ])("%j: %s", (text, erwartet) => expect(enthaeltFormeln(utf8(text))).toBe(erwartet));

  it("auch in Windows-1252", () => expect(enthaeltFormeln(latin1("M\xfcller;=1\r\n"))).toBe(true));
});
