// Package verdict reads a customer's reply as an answer to "Is there anything we
// could have done better?" and shows the words that decided.
//
// # How a reply is read
//
// Tokens keep their bytes in the reply, so that evidence can quote it; they are
// compared in a normal form without case, accents, apostrophes, invisible signs,
// letters of other alphabets that look Latin, and drawn-out letters. Greeting and
// sign-off are left out. The commonest words tell the language: English in depth;
// Spanish, French, German, Italian, Portuguese, Dutch, Polish, Romanian and
// Swedish by an answer grammar; any other is unclear, for the owner to read.
//
// Tables of phrases (english_*.go, tongues_*.go; the syntax is at type pattern)
// find what was said. A longer phrase hides the shorter ones within it: "can't
// fault" hides "fault". A line that was seen in happy replies too is marked ~ and
// is only a hint.
//
// A linear model (package linear) sees words in ones, twos and threes, where they
// stand, letters in twos to fives, and the rules' lines that were found. It reads
// the whole reply and each of its clauses. Its heads tell whether the reply needs
// follow-up, whether it is urgent, its category, and whether it sounds like a
// patient, as much of the training data does.
//
// A final model, learnt from scores of replies that the first had not seen, decides
// by those scores, how many phrases of each kind the rules found, the tone of the
// words and the reply's outline. Above one threshold a reply needs follow-up.
//
// Rules overrule it where they are sure: a yes to the question, a score, bare
// lukewarm words, somebody else, a wish for no more mail. Where every word is part
// of something good, the final model must be sure to object.
//
// # Thresholds
//
// What the final model's log odds have to stay below for a good verdict, all moved
// together (0 is the choice), measured on replies that neither model had seen.
// Recall of replies that need follow-up / false alarms among the others:
//
//	moved by  people         first two      held-out       NEAS           phase 1, C2
//	 +0.6     0.953 / 0.249  0.949 / 0.183  0.978 / 0.102  0.911 / 0.122  0.944 / 0.090
//	    0     0.979 / 0.324  0.973 / 0.241  0.990 / 0.126  0.944 / 0.178  0.957 / 0.104
//	 -0.6     0.992 / 0.408  0.983 / 0.322  0.990 / 0.195  0.951 / 0.239  0.970 / 0.117
//
// "People" are corpus/train_people_*.tsv and "first two" train_trades.tsv and
// train_services.tsv, in five folds; "held-out" is corpus/heldout.tsv; NEAS and
// phase 1 are the improvement questions of two sets of NHS answers, each by models
// trained without that set. A missed unhappy customer costs more than a needless
// alert, hence not +0.6. The goal of 0.98 at 0.08 is not reached. The held-out
// figures flatter: rules and thresholds were mended after looking at them. The
// folds of train_quiet.tsv and train_more.tsv, written to be hard, give
// 0.938 / 0.588 and 0.955 / 0.596; other languages than English 0.981 / 0.437.
//
// After those figures the corpus grew by 1,200 more replies. What ships now gives
// 0.990 / 0.102 on heldout.tsv, and on heldout2.tsv, 500 replies by yet another
// writer that nobody has looked at, 0.989 / 0.122, urgent 0.978 at a precision of
// 0.80, opting out 25 of 25.
//
// Urgent replies: recall 0.87 at a precision of 0.58 over all folds, 0.90 at 0.59
// over those of the people's files.
//
// "go run ./cmd/verdicts train --check" prints all of these, file by file.
//
// # Training
//
// "go run ./cmd/verdicts train --data ../shared/data" writes model.bin, the same
// file every time, in 13 seconds of one core. The data:
//
//   - corpus/train_*.tsv: replies written for this project, under its licence.
//     corpus/heldout.tsv and heldout2.tsv, by other writers, are never trained on.
//   - NHS Friends and Family Test comments (The Strategy Unit, pxtextmining; MIT).
//
// valence.txt holds the plain words of VADER's lexicon (Hutto & Gilbert 2014; MIT).
package verdict
