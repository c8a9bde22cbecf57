"use client";

export { BrokenContent as default } from "../_components/broken-content";
