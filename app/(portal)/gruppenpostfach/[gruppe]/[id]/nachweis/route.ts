import { gruppeAus } from "../../../../navigation";
import { ladeAus } from "../../../../postfach/nachricht-pdf";
import { nachweisPdf } from "../../../../postfach/nachweis";

export const GET = nachweisPdf(async (tx, { id = "", gruppe: teil = "" }, akteur) => {
  const gruppe = gruppeAus(teil);
  return gruppe ? ladeAus(tx, akteur, id, gruppe) : null;
});
