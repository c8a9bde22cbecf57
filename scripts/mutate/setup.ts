import fc from "fast-check";

// That a mutant is noticed is all that matters; the smallest example of it would cost minutes.
fc.configureGlobal({ endOnFailure: true });
