#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/metrics/evaluate.h"

namespace payoff {

/// A stated figure that somebody should look at: it could not be read, or can be read in another way.
struct Doubt {
  std::size_t input;
  std::string text;
  Figure figure;
  std::optional<double> alternative = {};
};

struct Post {
  std::vector<Figure> inputs;
  std::optional<Date> date = {};
};

/// One creator in one campaign, as stated. `inputs` are figures in table order.
struct Creator {
  std::string id;
  std::string campaign;
  /// Who it is over campaigns: person, else the handle without @ and case, else the name.
  std::string person;
  std::string name;
  std::string handle;
  std::string code;
  /// agreed, shipped, posted, figures_in, paid; "" where it was not said.
  std::string status;
  std::vector<Figure> inputs;
  std::vector<Post> posts;
  std::optional<Date> last_post;
  /// The day from which the figures are.
  std::optional<Date> figures_on;
  std::optional<double> paid;
  /// What each order was worth, where that is known.
  std::vector<double> order_values;
  std::vector<Doubt> doubts;
};

/// A creator with the posts added up into it.
struct CreatorFigures {
  std::vector<Figure> inputs;
  /// The reach of the posts added up, where the people behind several posts are not known: somebody who saw
  /// two counts twice.
  std::optional<double> contacts;
};

/// Adds the posts up into their creator. What the creator states itself counts; else money, counts and hours
/// are the posts' sum (one that cannot be read spoils it), `posts` is how many there are, and a margin or a
/// figure of the account is that of the posts where all that have it agree. Reach is people: of several posts
/// it stays unknown.
CreatorFigures roll_up(const Creator& creator);

/// Gives a creator what it does not state itself but the campaign does: margins, rates and prices, which hold
/// for everybody. Sums of the campaign (a tool, an agency) stay with the total.
void inherit(std::vector<Figure>& inputs, const std::vector<Figure>& campaign);

/// The inputs followed by the metrics. Rates of what was done per contact (engagement rate by reach) use the
/// contacts where reach in people is unknown.
std::vector<Figure> figures_of(const Calculation& calculation, const CreatorFigures& creator);

/// A mean over creators, each counting the same; of none where creators is 0.
struct Mean {
  double value = 0;
  std::size_t creators = 0;
};

/// All creators together.
///
/// pooled:   figures of the sums, the campaign's own costs among them
/// averaged: a mean a metric of the creators' own figures, where that is another question than the pooled one
struct Totals {
  std::vector<Figure> pooled;
  std::vector<Mean> averaged;
};

/// The figures of all sums.
///
/// in: what roll_up gave for each creator; the campaign's own inputs
std::vector<Figure> pooled_of(const Calculation& calculation,
                              const std::vector<const CreatorFigures*>& creators,
                              const std::vector<Figure>& campaign);

/// in: what roll_up and figures_of gave for each creator; the campaign's own inputs
Totals total_of(const Calculation& calculation, const std::vector<const CreatorFigures*>& creators,
                const std::vector<const std::vector<Figure>*>& figures, const std::vector<Figure>& campaign);

const Figure& input_of(const std::vector<Figure>& figures, std::string_view id);
const Figure& metric_of(const std::vector<Figure>& figures, std::string_view id);
bool is_missing(const Figure& figure);

}  // namespace payoff
