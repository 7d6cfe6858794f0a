// The written rimes of Vietnamese without their tone, and the few lists that depend on the onset. This is the whole data
// of the syllable model: with the spelling rules beside it, it replaces a word list.

const set = (rimes: string): ReadonlySet<string> => new Set(rimes.trim().split(/\s+/u));

/** After any onset but qu- and gi-. */
export const rimes = set(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong
  oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt
  oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut
  uân uâng uât uây
  uê uêch uên uênh uêt uêu
  uôc uôi uôm uôn uông uôt uơ
  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu
  ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu
`);

/** What may follow "qu", whose u belongs to the onset. */
export const rimesAfterQu = set(`
  a ac ach ai an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  ân âng ât ây âu
  e en eng eo ep et
  ê êch ên ênh êt êu
  i ich in it
  ôc ơ ơn ơt
  y ych ynh yt yên yêt
`);

/** Rimes that share their i with the onset: gì, gìn, lô gích. Those in iê- (giếng, giết) follow from the general list. */
export const rimesSharingI = set('i ich in');

/** Onsets that take a lone y: kỷ, lý, mỹ, tỷ, Vỹ, Thy. */
export const onsetsBeforeY = set('d h k l m n nh s t th tr v');
