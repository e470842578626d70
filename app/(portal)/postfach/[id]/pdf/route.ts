import { ladeAus, nachrichtPdf } from "../../nachricht-pdf";

export const GET = nachrichtPdf((tx, { id = "" }, akteur) => ladeAus(tx, akteur, id, null));
