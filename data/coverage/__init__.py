"""What “served”, “assigned”, “a job” mean for a village, and the derived tables that count it.

What the words mean where INDICATORS leaves it open:
- A village is merged if its newest row up to the register year says so; its services, outcomes and assignments count
  for the village at the end of the chain (`register`).
- A village is served by a service of a 科技特派员 to a village (blank target or 村). The sums (services, days, farmers, …)
  hold every record of a 科技特派员, whomever it served; one without a village counts where the commissioner is based.
  A commissioner in term counts where he or she is based (`records`, `placed`).
- `reported` of `expected`: of the reporting units with villages on the register (at the levels prefecture and county:
  of the counties; of a village: itself), those in which a village was served (`places`).

The same lines count in two ways: `flags` and `placed` ask the rows about any two days, as known on any earlier day;
`arrays`, `settled` and `counts` work out a whole year at once for the derived tables; of an import of few records `moved` counts
only the villages that it touches, before and after, and adds the difference. A test holds that they agree.
"""

from data.coverage.keeping import rebuild, refresh

__all__ = ["rebuild", "refresh"]
