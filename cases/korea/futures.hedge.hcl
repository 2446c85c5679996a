# The futures the column tells apart, as states of six drivers.
#
# A driver is in exactly one of its states in every possible world. Constraints strike
# out the worlds that the column's own definitions exclude: of 1,296 configurations
# 558 remain. Which of those hang together is a matter of what promotes and hinders what
# (influences.hedge.hcl): twelve do, two of F1, one of F2, three of F3, five of F4 and
# one of F0. A future has one of the five of F4, each in a fifth of the futures, and for
# every other scenario the one nearest to it.

descriptor "us_doctrine" {
  title    = "What Washington thinks it owes the world"
  title_ko = "미국의 대외전략 기조"
  state "hemisphere" {
    title    = "Own hemisphere first"
    title_ko = "서반구 우선"
  }
  state "restraint" {
    title    = "Restraint, balancing from afar"
    title_ko = "자제와 역외균형"
  }
  state "transaction" {
    title    = "Primacy for payment"
    title_ko = "거래주의적 패권"
  }
  state "leadership" {
    title    = "Committed leadership"
    title_ko = "공약에 충실한 리더십"
  }
  cite     = [source.moon_2025.p5, source.moon_2025.p6, source.moon_2025.p8, source.moon_2025.p13, source.moon_2025.p17]
}

descriptor "rivalry" {
  title    = "US-China rivalry"
  title_ko = "미중 전략경쟁"
  state "easing" {
    title    = "Rivalry eases"
    title_ko = "경쟁 완화"
  }
  state "managed" {
    title    = "Rivalry is managed"
    title_ko = "경쟁 관리"
  }
  state "sharp" {
    title    = "Rivalry sharpens"
    title_ko = "경쟁 격화"
  }
  cite     = source.moon_2025.p16
}

descriptor "us_posture" {
  title    = "What Washington does about Korea"
  title_ko = "미국의 대한국 정책"
  state "annul" {
    title    = "Alliance annulled, troops gone"
    title_ko = "동맹 폐기, 주한미군 철수"
  }
  state "offshore" {
    title    = "Offshore balancer, umbrella stays"
    title_ko = "역외균형, 핵우산 유지"
  }
  state "bargain" {
    title    = "Alliance kept, price reopened at will"
    title_ko = "동맹 유지, 대가 수시 재협상"
  }
  state "renewed" {
    title    = "Alliance renewed, commitment firm"
    title_ko = "동맹 쇄신, 확고한 방위공약"
  }
  cite     = [source.moon_2025.p1, source.moon_2025.p12, source.moon_2025.p17, source.moon_2025.p19]
}

descriptor "inter_korean" {
  title    = "Relation between the Koreas"
  title_ko = "남북관계"
  state "hostile" {
    title    = "Two hostile states"
    title_ko = "적대적 두 국가"
  }
  state "thaw" {
    title    = "Wary coexistence"
    title_ko = "경계 속 공존"
  }
  state "peace" {
    title    = "Peace regime and neutrality"
    title_ko = "평화체제와 중립화"
  }
  cite     = [source.moon_2025.p14, source.moon_2025.p26]
}

descriptor "china_reach" {
  title    = "How far China's reach is accepted in East Asia"
  title_ko = "동아시아 내 중국 세력권의 수용 정도"
  state "sphere" {
    title    = "Accepted Chinese sphere"
    title_ko = "중국 세력권 인정"
  }
  state "contested" {
    title    = "Contested region"
    title_ko = "역내 주도권 경합"
  }
  state "contained" {
    title    = "China contained"
    title_ko = "중국 봉쇄"
  }
  cite     = [source.moon_2025.p13, source.moon_2025.p17]
}

descriptor "consensus" {
  title    = "What Koreans agree on"
  title_ko = "외교안보에 대한 국민적 합의"
  state "alliance_first" {
    title    = "Alliance first"
    title_ko = "동맹 우선"
  }
  state "self_reliance" {
    title    = "Self-reliance"
    title_ko = "자강"
  }
  state "divided" {
    title    = "Divided"
    title_ko = "국론 분열"
  }
  cite     = [source.moon_2025.p9, source.moon_2025.p10]
  own      = true
  note     = "Washington and the two Koreas drive it, and it drives them; no formula of the model reads it"
}

# ---- what cannot hold together

constraint "annulment_needs_cause" {
  title    = "Annulment needs a turn home and a ceded sphere, or a peace"
  title_ko = "동맹 폐기는 서반구 회귀와 세력권 양보, 또는 평화가 전제"
  when     = us_posture == "annul"
  only_if  = (us_doctrine == "hemisphere" && china_reach == "sphere") || inter_korean == "peace"
  cite     = [source.moon_2025.p13, source.moon_2025.p14]
}

constraint "annulment_gives_up_the_region" {
  title    = "Whoever annuls the alliance does not contain China"
  title_ko = "동맹 폐기와 중국 봉쇄는 양립 불가"
  never    = us_posture == "annul" && china_reach == "contained"
  cite     = source.moon_2025.p12
}

constraint "neutral_peace_ends_the_alliance" {
  title    = "A peace with neutrality ends the alliance"
  title_ko = "평화체제와 중립화는 동맹 종식을 수반"
  when     = inter_korean == "peace"
  only_if  = us_posture == "annul"
  cite     = source.moon_2025.p14
}

constraint "balancer_balances" {
  title    = "An offshore balancer neither turns home nor cedes the region"
  title_ko = "역외균형은 서반구 회귀·역내 양보와 양립 불가"
  never    = us_posture == "offshore" && (us_doctrine == "hemisphere" || china_reach == "sphere")
  cite     = source.moon_2025.p17
}

constraint "no_renewal_inside_a_sphere" {
  title    = "No alliance is renewed inside a Chinese sphere"
  title_ko = "중국 세력권 안에서 동맹 쇄신 불가"
  never    = us_posture == "renewed" && china_reach == "sphere"
  own      = true
}

# ---- the column's futures, and the government's

scenario "F1" {
  title    = "The United States leaves"
  title_ko = "미국의 한반도 이탈"
  where    = us_posture == "annul" && inter_korean != "peace"
  cite     = [source.moon_2025.p12, source.moon_2025.p13]
}

scenario "F2" {
  title    = "Peace and neutrality"
  title_ko = "평화체제와 중립화"
  where    = us_posture == "annul" && inter_korean == "peace"
  cite     = source.moon_2025.p14
}

scenario "F3" {
  title    = "The United States balances from offshore"
  title_ko = "미국의 역외균형"
  where    = us_posture == "offshore"
  cite     = [source.moon_2025.p17, source.moon_2025.p18]
}

scenario "F4" {
  title    = "The uncertain status quo"
  title_ko = "불확실한 현상유지"
  where    = us_posture == "bargain"
  cite     = [source.moon_2025.p19, source.moon_2025.p20]
}

scenario "F0" {
  title    = "The renewed alliance Seoul hopes for"
  title_ko = "한국 정부가 기대하는 동맹 쇄신"
  where    = us_posture == "renewed"
  cite     = source.moon_2025.p1
}
