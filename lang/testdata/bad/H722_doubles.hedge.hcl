case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

# Each formula reads the one before twice, with another name replaced each
# time: 24 formulas, 2^24 ways to read the first.
constant "a1" { value = 1 }
constant "b1" { value = 1 }
constant "a2" { value = 1 }
constant "b2" { value = 1 }
constant "a3" { value = 1 }
constant "b3" { value = 1 }
constant "a4" { value = 1 }
constant "b4" { value = 1 }
constant "a5" { value = 1 }
constant "b5" { value = 1 }
constant "a6" { value = 1 }
constant "b6" { value = 1 }
constant "a7" { value = 1 }
constant "b7" { value = 1 }
constant "a8" { value = 1 }
constant "b8" { value = 1 }
constant "a9" { value = 1 }
constant "b9" { value = 1 }
constant "a10" { value = 1 }
constant "b10" { value = 1 }
constant "a11" { value = 1 }
constant "b11" { value = 1 }
constant "a12" { value = 1 }
constant "b12" { value = 1 }
constant "a13" { value = 1 }
constant "b13" { value = 1 }
constant "a14" { value = 1 }
constant "b14" { value = 1 }
constant "a15" { value = 1 }
constant "b15" { value = 1 }
constant "a16" { value = 1 }
constant "b16" { value = 1 }
constant "a17" { value = 1 }
constant "b17" { value = 1 }
constant "a18" { value = 1 }
constant "b18" { value = 1 }
constant "a19" { value = 1 }
constant "b19" { value = 1 }
constant "a20" { value = 1 }
constant "b20" { value = 1 }
constant "a21" { value = 1 }
constant "b21" { value = 1 }
constant "a22" { value = 1 }
constant "b22" { value = 1 }
constant "a23" { value = 1 }
constant "b23" { value = 1 }
constant "a24" { value = 1 }
constant "b24" { value = 1 }

formula "f0" { value = a1 + b1 + a2 + b2 + a3 + b3 + a4 + b4 + a5 + b5 + a6 + b6 + a7 + b7 + a8 + b8 + a9 + b9 + a10 + b10 + a11 + b11 + a12 + b12 + a13 + b13 + a14 + b14 + a15 + b15 + a16 + b16 + a17 + b17 + a18 + b18 + a19 + b19 + a20 + b20 + a21 + b21 + a22 + b22 + a23 + b23 + a24 + b24 }
formula "f1" { value = with({ a1 = 0 }, f0) + with({ b1 = 0 }, f0) }
formula "f2" { value = with({ a2 = 0 }, f1) + with({ b2 = 0 }, f1) }
formula "f3" { value = with({ a3 = 0 }, f2) + with({ b3 = 0 }, f2) }
formula "f4" { value = with({ a4 = 0 }, f3) + with({ b4 = 0 }, f3) }
formula "f5" { value = with({ a5 = 0 }, f4) + with({ b5 = 0 }, f4) }
formula "f6" { value = with({ a6 = 0 }, f5) + with({ b6 = 0 }, f5) }
formula "f7" { value = with({ a7 = 0 }, f6) + with({ b7 = 0 }, f6) }
formula "f8" { value = with({ a8 = 0 }, f7) + with({ b8 = 0 }, f7) }
formula "f9" { value = with({ a9 = 0 }, f8) + with({ b9 = 0 }, f8) }
formula "f10" { value = with({ a10 = 0 }, f9) + with({ b10 = 0 }, f9) }
formula "f11" { value = with({ a11 = 0 }, f10) + with({ b11 = 0 }, f10) } # want H722
formula "f12" { value = with({ a12 = 0 }, f11) + with({ b12 = 0 }, f11) }
formula "f13" { value = with({ a13 = 0 }, f12) + with({ b13 = 0 }, f12) }
formula "f14" { value = with({ a14 = 0 }, f13) + with({ b14 = 0 }, f13) }
formula "f15" { value = with({ a15 = 0 }, f14) + with({ b15 = 0 }, f14) }
formula "f16" { value = with({ a16 = 0 }, f15) + with({ b16 = 0 }, f15) }
formula "f17" { value = with({ a17 = 0 }, f16) + with({ b17 = 0 }, f16) }
formula "f18" { value = with({ a18 = 0 }, f17) + with({ b18 = 0 }, f17) }
formula "f19" { value = with({ a19 = 0 }, f18) + with({ b19 = 0 }, f18) }
formula "f20" { value = with({ a20 = 0 }, f19) + with({ b20 = 0 }, f19) }
formula "f21" { value = with({ a21 = 0 }, f20) + with({ b21 = 0 }, f20) }
formula "f22" { value = with({ a22 = 0 }, f21) + with({ b22 = 0 }, f21) }
formula "f23" { value = with({ a23 = 0 }, f22) + with({ b23 = 0 }, f22) }
formula "f24" { value = with({ a24 = 0 }, f23) + with({ b24 = 0 }, f23) }

outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = f24
}
