import fc from "fast-check";

// Jeder Testlauf prüft dieselben zufälligen Fälle: Ein Lauf, der heute besteht, besteht auch morgen.
// Andere Fälle sucht, wer VP_ZUFALL setzt; ein Fund wird zu einem eigenen Test.
fc.configureGlobal({ seed: Number(process.env.VP_ZUFALL ?? 20_261_122) });
