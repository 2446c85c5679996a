// Package hedge makes an argument about the future executable: one plain-text
// case file says who acts, what may happen, what is unknown, what can be done
// and what counts; Hedge checks it, runs it over many futures and courses of
// action, and answers in plain words.
//
// This package is the one door for the command line and other Go programs: Find,
// Load, Compile, Run, Test, Save, Open and Diff. ARCHITECTURE.md names the rooms behind it.
package hedge
