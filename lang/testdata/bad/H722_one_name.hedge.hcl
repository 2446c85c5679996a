case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

# Each formula reads the one before twice, with the same name replaced each
# time: 22 formulas, 2^22 places in which the first is worked out.
constant "x" { value = 2 }
formula "g0" { value = x * elapsed / dt }
formula "g1" { value = with({ x = x + 1 }, g0) + with({ x = x - 1 }, g0) }
formula "g2" { value = with({ x = x + 1 }, g1) + with({ x = x - 1 }, g1) }
formula "g3" { value = with({ x = x + 1 }, g2) + with({ x = x - 1 }, g2) }
formula "g4" { value = with({ x = x + 1 }, g3) + with({ x = x - 1 }, g3) }
formula "g5" { value = with({ x = x + 1 }, g4) + with({ x = x - 1 }, g4) }
formula "g6" { value = with({ x = x + 1 }, g5) + with({ x = x - 1 }, g5) }
formula "g7" { value = with({ x = x + 1 }, g6) + with({ x = x - 1 }, g6) }
formula "g8" { value = with({ x = x + 1 }, g7) + with({ x = x - 1 }, g7) }
formula "g9" { value = with({ x = x + 1 }, g8) + with({ x = x - 1 }, g8) }
formula "g10" { value = with({ x = x + 1 }, g9) + with({ x = x - 1 }, g9) }
formula "g11" { value = with({ x = x + 1 }, g10) + with({ x = x - 1 }, g10) }
formula "g12" { value = with({ x = x + 1 }, g11) + with({ x = x - 1 }, g11) }
formula "g13" { value = with({ x = x + 1 }, g12) + with({ x = x - 1 }, g12) }
formula "g14" { value = with({ x = x + 1 }, g13) + with({ x = x - 1 }, g13) }
formula "g15" { value = with({ x = x + 1 }, g14) + with({ x = x - 1 }, g14) } # want H722
formula "g16" { value = with({ x = x + 1 }, g15) + with({ x = x - 1 }, g15) }
formula "g17" { value = with({ x = x + 1 }, g16) + with({ x = x - 1 }, g16) }
formula "g18" { value = with({ x = x + 1 }, g17) + with({ x = x - 1 }, g17) }
formula "g19" { value = with({ x = x + 1 }, g18) + with({ x = x - 1 }, g18) }
formula "g20" { value = with({ x = x + 1 }, g19) + with({ x = x - 1 }, g19) }
formula "g21" { value = with({ x = x + 1 }, g20) + with({ x = x - 1 }, g20) }
formula "g22" { value = with({ x = x + 1 }, g21) + with({ x = x - 1 }, g21) }

outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = mean(g22)
}
