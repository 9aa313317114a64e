import fc from "fast-check";

/** The same few examples for every mutant, so that the figure is reproducible and the run short enough. */
fc.configureGlobal({ numRuns: 30, seed: 2019 });
