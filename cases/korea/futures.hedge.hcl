# The futures the column tells apart, as states of six drivers.
#
# A driver is in exactly one of its states in every possible world. Constraints strike
# out the worlds that the column's own definitions exclude: of 1,296 configurations
# 558 remain. Which of those hang together is a matter of what promotes and hinders what
# (influences.hedge.hcl): twelve do, two of F1, one of F2, three of F3, five of F4 and
# one of F0. A future has one of the five of F4, each in a fifth of the futures, and for
# every other scenario the one nearest to it.

descriptor "us_doctrine" {
  title = "What Washington thinks it owes the world"
  state "hemisphere"  { title = "Own hemisphere first" }
  state "restraint"   { title = "Restraint, balancing from afar" }
  state "transaction" { title = "Primacy for payment" }
  state "leadership"  { title = "Committed leadership" }
  cite  = [source.moon_2025.p5, source.moon_2025.p6, source.moon_2025.p8, source.moon_2025.p13, source.moon_2025.p17]
}

descriptor "rivalry" {
  title = "US-China rivalry"
  state "easing"  { title = "Rivalry eases" }
  state "managed" { title = "Rivalry is managed" }
  state "sharp"   { title = "Rivalry sharpens" }
  cite  = source.moon_2025.p16
}

descriptor "us_posture" {
  title = "What Washington does about Korea"
  state "annul"    { title = "Alliance annulled, troops gone" }
  state "offshore" { title = "Offshore balancer, umbrella stays" }
  state "bargain"  { title = "Alliance kept, price reopened at will" }
  state "renewed"  { title = "Alliance renewed, commitment firm" }
  cite  = [source.moon_2025.p1, source.moon_2025.p12, source.moon_2025.p17, source.moon_2025.p19]
}

descriptor "inter_korean" {
  title = "Relation between the Koreas"
  state "hostile" { title = "Two hostile states" }
  state "thaw"    { title = "Wary coexistence" }
  state "peace"   { title = "Peace regime and neutrality" }
  cite  = [source.moon_2025.p14, source.moon_2025.p26]
}

descriptor "china_reach" {
  title = "How far China's reach is accepted in East Asia"
  state "sphere"    { title = "Accepted Chinese sphere" }
  state "contested" { title = "Contested region" }
  state "contained" { title = "China contained" }
  cite  = [source.moon_2025.p13, source.moon_2025.p17]
}

descriptor "consensus" {
  title = "What Koreans agree on"
  state "alliance_first" { title = "Alliance first" }
  state "self_reliance"  { title = "Self-reliance" }
  state "divided"        { title = "Divided" }
  cite  = [source.moon_2025.p9, source.moon_2025.p10]
  own   = true
  note  = "Washington and the two Koreas drive it, and it drives them; no formula of the model reads it"
}

# ---- what cannot hold together

constraint "annulment_needs_cause" {
  title   = "Annulment needs a turn home and a ceded sphere, or a peace"
  when    = us_posture == "annul"
  only_if = (us_doctrine == "hemisphere" && china_reach == "sphere") || inter_korean == "peace"
  cite    = [source.moon_2025.p13, source.moon_2025.p14]
}

constraint "annulment_gives_up_the_region" {
  title = "Whoever annuls the alliance does not contain China"
  never = us_posture == "annul" && china_reach == "contained"
  cite  = source.moon_2025.p12
}

constraint "neutral_peace_ends_the_alliance" {
  title   = "A peace with neutrality ends the alliance"
  when    = inter_korean == "peace"
  only_if = us_posture == "annul"
  cite    = source.moon_2025.p14
}

constraint "balancer_balances" {
  title = "An offshore balancer neither turns home nor cedes the region"
  never = us_posture == "offshore" && (us_doctrine == "hemisphere" || china_reach == "sphere")
  cite  = source.moon_2025.p17
}

constraint "no_renewal_inside_a_sphere" {
  title = "No alliance is renewed inside a Chinese sphere"
  never = us_posture == "renewed" && china_reach == "sphere"
  own   = true
}

# ---- the column's futures, and the government's

scenario "F1" {
  title = "The United States leaves"
  where = us_posture == "annul" && inter_korean != "peace"
  cite  = [source.moon_2025.p12, source.moon_2025.p13]
}

scenario "F2" {
  title = "Peace and neutrality"
  where = us_posture == "annul" && inter_korean == "peace"
  cite  = source.moon_2025.p14
}

scenario "F3" {
  title = "The United States balances from offshore"
  where = us_posture == "offshore"
  cite  = [source.moon_2025.p17, source.moon_2025.p18]
}

scenario "F4" {
  title = "The uncertain status quo"
  where = us_posture == "bargain"
  cite  = [source.moon_2025.p19, source.moon_2025.p20]
}

scenario "F0" {
  title = "The renewed alliance Seoul hopes for"
  where = us_posture == "renewed"
  cite  = source.moon_2025.p1
}
