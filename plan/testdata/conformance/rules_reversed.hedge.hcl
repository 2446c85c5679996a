# The rules of rules.hedge.hcl with the two that conflict in the other order. Horizon 2026..2033, worked by hand: a rule
# fires in the first year in which its signpost shows, and is in force from the year
# after that plus its delay.
case "rules_reversed" {
  title    = "Rules"
  question = "When is a rule in force?"
  horizon  = { from = 2026, to = 2033 }
  as_of    = "2026-01-01"
}

# 0 in 2026, 1 in 2027, ... 7 in 2033.
stock "tension" {
  unit    = "1"
  initial = 0
  flow    = 1 / dt
}

signpost "tense" { # 2028
  title = "Tension reaches two"
  when  = tension >= 2
}

signpost "tenser" { # 2029
  title = "Tension reaches three"
  when  = tension >= 3
}

signpost "blip" { # 2027 only
  title = "One year of alarm"
  when  = year == 2027
}

signpost "never" {
  title = "What never shows"
  when  = tension > 100
}

signpost "own_doing" { # reads what the rules do: never shows: contested is 2
  title = "The course itself has changed"
  when  = contested_now > 2
}

formula "contested_now" {
  unit  = "1"
  value = contested
}

lever "contested" {
  range   = "0 to 10"
  unit    = "1"
  default = 1
}

lever "single" {
  range   = "0 to 100"
  unit    = "1"
  default = 10
}

lever "slow" {
  range   = "0 to 10"
  unit    = "1"
  default = 5
}

lever "alarmed" {
  range   = "0 to 10"
  unit    = "1"
  default = 0
}

lever "echo" {
  range   = "0 to 10"
  unit    = "1"
  default = 0
}

lever "quiet" {
  range   = "0 to 10"
  unit    = "1"
  default = 4
}

lever "path" {
  range   = "0 to 100"
  unit    = "1"
  default = 0
  each    = "year"
}

lever "stairs" {
  range   = "0 to 100"
  unit    = "1"
  default = 0
  each    = "year"
}

strategy "ruled" {
  title = "Ruled"
  set   = { path = [1, 2, 4, 8, 16, 32, 64, 100], stairs = { 2026 = 1, 2028 = 2, 2033 = 10 } }
  adapt { # in force from 2030
    on  = signpost.tenser
    set = { contested = 3 }
  }
  adapt { # in force from 2030, and stands later: it wins
    on    = signpost.tense
    delay = "1 year"
    set   = { contested = 2, single = 20 }
  }
  adapt { # in force from 2031
    on    = signpost.tense
    delay = "2 years"
    set   = { slow = 7, stairs = 3 }
  }
  adapt { # in force from 2028, and for good
    on  = signpost.blip
    set = { alarmed = 1 }
  }
  adapt {
    on  = signpost.never
    set = { quiet = 9 }
  }
  adapt {
    on  = signpost.own_doing
    set = { echo = 1 }
  }
}

outcome "contested_sum" {
  unit  = "1"
  value = sum(contested)
  goal  = "maximise" # want contested_sum = 12
}

outcome "single_sum" {
  unit  = "1"
  value = sum(single)
  goal  = "maximise" # want single_sum = 120
}

outcome "slow_sum" {
  unit  = "1"
  value = sum(slow)
  goal  = "maximise" # want slow_sum = 46
}

outcome "alarmed_sum" {
  unit  = "1"
  value = sum(alarmed)
  goal  = "maximise" # want alarmed_sum = 6
}

outcome "echo_sum" {
  unit  = "1"
  value = sum(echo)
  goal  = "maximise" # want echo_sum = 0
}

outcome "quiet_sum" {
  unit  = "1"
  value = sum(quiet)
  goal  = "maximise" # want quiet_sum = 32
}

outcome "path_sum" {
  unit  = "1"
  value = sum(path)
  goal  = "maximise" # want path_sum = 227
}

# 1, 1, 2, 2, 2, then 3 by rule for 2031, 2032, 2033
outcome "stairs_sum" {
  unit  = "1"
  value = sum(stairs)
  goal  = "maximise" # want stairs_sum = 17
}

outcome "stairs_plain" {
  title = "Without the rule the last step is 10: 1 + 1 + 5 x 2 + 10"
  unit  = "1"
  value = at(stairs, 2030) + at(path, 2033)
  goal  = "maximise" # want stairs_plain = 102
}
