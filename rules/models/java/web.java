import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

class Orders {
  enum Column { NAME, DATE }

  @GetMapping("/orders")
  // ruleid: request-data.sources
  String orders(@RequestParam String customer, @RequestParam List<Long> ids, @RequestParam UUID key) {
    return customer;
  }

  @GetMapping("/sorted")
  // ok: request-data.sources
  String sorted(@RequestParam Integer page, @RequestParam java.time.LocalDate day) {
    return "" + page + day;
  }

  String upload(MultipartFile file) {
    // ruleid: request-data.sources
    return file.getOriginalFilename();
  }
}
