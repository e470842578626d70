import type { Metadata } from "next";
import type { Parameter } from "../seitentext";
import { Textseite } from "../textseite";

export const metadata: Metadata = { title: "Leichte Sprache" };

export default function LeichteSprache({ searchParams }: { searchParams: Parameter }) {
  return <Textseite seite="leichte-sprache" searchParams={searchParams} />;
}
