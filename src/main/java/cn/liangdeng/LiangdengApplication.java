package cn.liangdeng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Liangdeng 亮灯: follows the commitments of a district's policy documents from the words to the light. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LiangdengApplication {

    public static void main(String[] args) {
        SpringApplication.run(LiangdengApplication.class, args);
    }
}
