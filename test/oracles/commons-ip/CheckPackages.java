import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/** Checks each package named on the command line with commons-ip, by CSIP and SIP 2.2.0, and says a line of each: its path, errors and warnings. */
public class CheckPackages {
  public static void main(String[] packages) throws Exception {
    for (String folder : packages) {
      ValidationReportOutputJson report = new ValidationReportOutputJson(Path.of(folder), new ByteArrayOutputStream());
      boolean isValid = new EARKSIPValidator(report, "2.2.0").validate("2.2.0");
      String verdict = isValid ? "valid" : "invalid";
      System.out.println(folder + "\t" + verdict + "\t" + report.getErrors() + "\t" + report.getWarnings());
    }
  }
}
