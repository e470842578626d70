import type { Metadata } from "next";
import type { Parameter } from "../seitentext";
import { Textseite } from "../textseite";

export const metadata: Metadata = { title: "Gebärdensprache" };

export default function Gebaerdensprache({ searchParams }: { searchParams: Parameter }) {
  return <Textseite seite="gebaerdensprache" searchParams={searchParams} />;
}
