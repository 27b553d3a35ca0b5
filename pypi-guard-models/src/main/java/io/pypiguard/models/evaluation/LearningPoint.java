package io.pypiguard.models.evaluation;

/**
 * How good a learner is that learned from some of the campaigns.
 *
 * @param share share of the families of packages that it learned from, above 0 and at most 1
 * @param campaigns how many malicious campaigns these have; the mean where there are several splits
 * @param answers what it said of packages that it had not seen
 */
public record LearningPoint(double share, long campaigns, Answers answers) {}
