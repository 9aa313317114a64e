import fc from "fast-check";

/** The same few examples for every mutant: a figure that can be had again, in a bearable time. */
fc.configureGlobal({ numRuns: 30, seed: 2019 });
