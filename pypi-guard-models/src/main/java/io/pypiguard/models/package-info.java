/**
 * Classifiers that turn a feature vector into a score with its reasons.
 *
 * <p>Scoring is plain Java and needs no training library. Every classifier says how much each
 * feature contributed. Start with {@code EvidenceClassifier}, whose weights are written down with
 * their reasons; {@code StackClassifier} scores with a trained {@code StackModel}.
 */
@NullMarked
package io.pypiguard.models;

import org.jspecify.annotations.NullMarked;
