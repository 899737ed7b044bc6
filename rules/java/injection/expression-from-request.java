package rules;

import jakarta.el.ELProcessor;
import jakarta.servlet.http.HttpServletRequest;
import ognl.Ognl;
import org.mvel2.MVEL;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Pricing {
  private final ExpressionParser parser = new SpelExpressionParser();

  Object spel(@RequestParam String formula, Order order) {
    // ruleid: expression-from-request
    return parser.parseExpression(formula).getValue(order);
  }

  Object ognl(HttpServletRequest request, Order order) throws Exception {
    // ruleid: expression-from-request
    return Ognl.getValue("total * " + request.getParameter("factor"), order);
  }

  Object mvel(@RequestBody String formula) {
    // ruleid: expression-from-request
    return MVEL.eval(formula);
  }

  Object el(HttpServletRequest request) {
    ELProcessor processor = new ELProcessor();
    // ruleid: expression-from-request
    return processor.eval(request.getParameter("expression"));
  }

  Object constant(@RequestParam String factor, Order order) {
    order.put("factor", factor);
    // ok: expression-from-request
    return parser.parseExpression("total * factor").getValue(order);
  }
}
